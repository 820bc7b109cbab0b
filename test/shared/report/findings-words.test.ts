import { describe, expect, test } from 'vitest';
import reportEn from '../../../shared/messages/en/findings.json' with { type: 'json' };
import { isMessageKey, messagesIn } from '../../../shared/messages/messages.ts';
import { LIBRARY } from '../../../shared/questionnaire/library.ts';
import {
  actionsFor,
  DRIVER_ACTIONS,
  GENERAL_ACTIONS,
  HIDDEN_STRENGTH_ACTIONS,
  KEEP_ACTIONS,
} from '../../../shared/report/findings/actions.ts';
import {
  actionWords,
  findingSentence,
  headlineSentence,
  noteWords,
} from '../../../shared/report/findings/finding-words.ts';
import { signalGap } from '../../../shared/report/findings/signal-gap.ts';
import type { Finding } from '../../../shared/report/gap-report.ts';
import { aFullReport, aReportOn, aSignalGap } from '../../builders/full-report.ts';

const messages = messagesIn('en');
const keys = Object.keys(reportEn) as (keyof typeof reportEn)[];
const kinds = keys.flatMap((key) => (key.startsWith('finding.') ? [key.slice('finding.'.length)] : []));
const noteKinds = keys.flatMap((key) => (key.startsWith('note.') ? [key.slice('note.'.length)] : []));

const NUMBERS =
  'self other predicted off offLow offHigh distance higherRating lowerRating threshold gap low high change nps higherNps lowerNps ' +
  'npsGap npsChange npsLow npsHigh r rLow rHigh rate partnerRate share count minimum wave';

/** A finding of any kind with every value there is. */
function aFinding(kind: string, number: number, overrides: Partial<Finding> = {}): Finding {
  const names = { organisation: 'A {<b>} Ltd', partner: 'Acme', higher: 'A {<b>} Ltd', lower: 'Acme' };
  const choices = { interval: 'known', class: 'blind_spot', direction: 'up', outcome: 'recommend' };
  const numbers = Object.fromEntries(NUMBERS.split(' ').map((name) => [name, number]));
  return {
    kind,
    verdict: 'signal',
    values: { ...numbers, ...names, ...choices },
    about: { target: 'a', item: 'early', driver: 'trust' },
    action: null,
    ...overrides,
  };
}

describe('the sentence of a finding', () => {
  const report = aReportOn({
    a: [
      aSignalGap(8.44, 5.06, {
        text: { self: { en: 'We tell Acme early.' }, other: { en: 'Northwind tells us early.' } },
        johari: { class: 'blind_spot', firm: true, reasons: [] },
      }),
    ],
  });
  const [candidate] = signalGap(report);
  const sentence = (reader: 'a' | 'b' | null, language = 'en') =>
    candidate && findingSentence(candidate.finding, report, messagesIn(language), reader);

  test('quotes the question as the reader’s side knows it, with rounded numbers', () => {
    expect(sentence('a')).toBe(
      'Northwind sees itself better than Acme does on “We tell Acme early”: 8.4 against 5.1, a gap of +3.4 ' +
        '(interval +2.9 to +3.9). A clear-cut blind spot: a strength in its own eyes only.',
    );
    expect(sentence('b')).toContain('“Northwind tells us early”');
    expect(sentence(null)).toContain('“Northwind tells us early”');
  });

  test('writes numbers as the language does', () => {
    expect(sentence('a', 'de')).toContain('8,4');
  });

  test.each(kinds)('%s formats for extreme values, every verdict and either direction', (kind) => {
    for (const number of [-1e9, -0.04, 0, 0.5, 1, 100, 1e9]) {
      for (const verdict of ['signal', 'tendency', 'noise'] as const) {
        for (const choices of [
          {},
          { interval: 'none', direction: 'down', outcome: 'overall', class: 'none' },
        ]) {
          const finding = aFinding(kind, number, { verdict });
          const words = findingSentence(
            { ...finding, values: { ...finding.values, ...choices } },
            report,
            messages,
            'a',
          );
          expect(words).not.toMatch(/undefined|null|NaN|\{(?!<)|\s{2}|“”/);
        }
      }
    }
  });

  test.each(['self-higher', 'other-higher', 'gap-tendency', 'overall-difference', 'overall-tendency'])(
    '%s needs no interval',
    (kind) => {
      const { low, high, ...values } = aFinding(kind, 2).values;
      const words = findingSentence(
        aFinding(kind, 2, { values: { ...values, interval: 'none' } }),
        report,
        messages,
        'b',
      );
      expect([low, high, words.includes('interval')]).toEqual([2, 2, false]);
    },
  );

  test('net promoter scores have no decimals and a sign, correlations two decimals', () => {
    expect(findingSentence(aFinding('nps-positive', 33.4), report, messages, 'a')).toContain('+33 (');
    expect(findingSentence(aFinding('priority-driver', 0.714), report, messages, 'a')).toContain('r = 0.71');
  });

  test('a kind without words is an error, never a hole in the report', () => {
    expect(() => findingSentence(aFinding('unheard-of', 1), report, messages, 'a')).toThrow(RangeError);
  });
});

describe('the headline of a finding', () => {
  test.each(kinds)('%s is one or two short sentences with two numbers at most', (kind) => {
    for (const verdict of ['signal', 'tendency', 'noise'] as const) {
      for (const direction of ['up', 'down', 'self', 'other']) {
        const { values, ...finding } = aFinding(kind, 7.25, { verdict });
        const words = headlineSentence(
          { ...finding, values: { ...values, direction } },
          aFullReport(),
          messages,
          'a',
        );
        expect(words.match(/\d+(\.\d+)?/g) ?? []).toSatisfy((numbers: string[]) => numbers.length <= 2);
        expect(words).not.toMatch(/interval|undefined|null|NaN|\{(?!<)|\s{2}|“”/);
      }
    }
  });

  test.each(['gap-tendency', 'overall-tendency', 'they-already-know', 'priority-driver'])(
    '%s as a tendency says no more than “may”',
    (kind) => {
      const finding = aFinding(kind, 7, { verdict: 'tendency' });
      expect(headlineSentence(finding, aFullReport(), messages, 'a')).toContain('may ');
    },
  );
});

describe('what the words may claim', () => {
  const CAUSAL =
    /\bcaus(e|es|ed|ing)\b|\b(leads?|leading|led) to\b|because|\bdue to\b|\b(drives?|driven|driving)\b|\bimprov|\bresult(s|ed|ing)? in\b|thanks to|\bimpact|\baffects?\b|\beffect of\b|\btherefore\b|\bthat is why\b|\bexplains?\b/i;

  test.each(keys.filter((key) => /^(finding|headline|action|note)\./.test(key)))(
    '%s names no cause',
    (key) => {
      expect(reportEn[key]).not.toMatch(CAUSAL);
    },
  );

  test('a correlation goes along with the outcome', () => {
    expect(reportEn['finding.priority-driver']).toMatch(/goes along with/);
    expect(reportEn['finding.priority-driver']).toMatch(/association/);
  });

  test.each(['no-gap-told', 'only-small-gaps', 'nps-open'])('%s never says “differ” or “alike”', (kind) => {
    for (const number of [1, 7]) {
      const words = findingSentence(
        aFinding(kind, number, { verdict: 'noise' }),
        aFullReport(),
        messages,
        'a',
      );
      expect(words).not.toMatch(/differ|alike|agree|the same/i);
    }
  });

  test.each(['gap-tendency', 'overall-tendency'])('%s says that it may be chance', (kind) => {
    expect(reportEn[`finding.${kind}` as keyof typeof reportEn]).toContain('it may be chance');
  });

  test('a tendency whose interval leaves out zero says why it may be chance all the same', () => {
    const words = (low: number) => {
      const finding = aFinding('gap-tendency', 2, { verdict: 'tendency' });
      const values = { ...finding.values, low };
      return findingSentence({ ...finding, values }, aFullReport(), messages, 'a');
    };
    expect(words(1)).toContain(
      '(interval +1.0 to +2.0) is large enough to matter, but it may be chance, given',
    );
    expect(words(-1)).toContain('(interval −1.0 to +2.0) is large enough to matter, but it may be chance.');
  });

  test.each(['they-already-know', 'false-comfort', 'needless-worry', 'priority-driver'])(
    '%s as a tendency says that it may be chance',
    (kind) => {
      const words = (verdict: Finding['verdict']) =>
        findingSentence(aFinding(kind, 1, { verdict }), aFullReport(), messages, 'a');
      expect(words('tendency')).toContain('may be chance');
      expect(words('signal')).not.toContain('chance');
    },
  );
});

describe('the library of actions', () => {
  const all = [...Object.values(DRIVER_ACTIONS), GENERAL_ACTIONS, KEEP_ACTIONS, HIDDEN_STRENGTH_ACTIONS];

  test('has every driver of the questionnaires we ship, and something general for any other', () => {
    const drivers = LIBRARY.flatMap((questionnaire) => questionnaire.drivers.map(({ id }) => id));
    expect(new Set(Object.keys(DRIVER_ACTIONS))).toEqual(new Set(drivers));
    expect(actionsFor('punctuality')).toBe(GENERAL_ACTIONS);
  });

  test('no suggestion of the catalogue is left over', () => {
    const used = all.flatMap((keysOfOne) => Object.values(keysOfOne));
    expect([...used].sort()).toEqual(keys.filter((key) => key.startsWith('action.')).sort());
  });

  test.each(all)('$habit and its other reaches are two sentences at most', (action) => {
    const words = actionWords({ ...aFinding('self-higher', 1), action }, messages);
    for (const text of Object.values(words ?? {})) {
      expect(text.split(/[.?!]”? (?=[A-Z“])/).length).toBeLessThanOrEqual(2);
      expect(text).not.toMatch(/undefined|\{(?!<)/);
    }
  });

  test('a finding without suggestion has no words for one', () => {
    expect(actionWords(aFinding('nps-open', 1), messages)).toBeNull();
  });
});

describe('notes and other words', () => {
  test.each(noteKinds)('%s has words', (kind) => {
    const names = { organisation: 'Acme', partner: 'Northwind', dimension: 'city', outcome: 'overall' };
    for (const number of [0, 1, 2, 1e6]) {
      const values = {
        ...names,
        count: number,
        minimum: number,
        n: number,
        responded: number,
        invited: number,
      };
      expect(noteWords({ kind, values }, messages)).not.toMatch(/undefined|\{/);
    }
  });

  test('a rate is a percentage and a minimum is counted', () => {
    const coverage = aFinding('low-coverage', 0.414);
    expect(findingSentence(coverage, aFullReport(), messages, 'a')).toContain('(41%)');
    const values = { minimum: 1 };
    expect(noteWords({ kind: 'alpha-hidden', values }, messages)).toContain('1 person on');
  });

  test('a note that knows its side only is given the name', () => {
    const values = { side: 'b', dimension: 'city', minimum: 5, measure: 'nps', reason: 'too-many-groups' };
    const note = { kind: 'cohort-cut-dropped', values };
    const reason = 'there are too many groups to rule out that one of them could be worked out.';
    expect(noteWords(note, messages, { a: 'Northwind', b: 'Acme' })).toBe(
      `The net promoter score of Acme is not shown by city: ${reason}`,
    );
    expect(noteWords(note, messages)).toBe(
      `The net promoter score of a side is not shown by city: ${reason}`,
    );
  });

  test('a note of a kind without words is named', () => {
    expect(noteWords({ kind: 'toString', values: {} }, messages)).toBe('A further remark applies: toString.');
  });

  test('a key is told from a name that every object has', () => {
    expect(isMessageKey('verdict.signal') && isMessageKey('report.glance')).toBe(true);
    expect(isMessageKey('toString')).toBe(false);
  });

  test('every class, reason, reading, verdict and effect size has a word', () => {
    const classes = ['shared_strength', 'blind_spot', 'hidden_strength', 'shared_weakness', 'insufficient'];
    const readings = ['they-already-know', 'false-comfort', 'needless-worry', 'shared-picture', 'unclear'];
    const reasons = ['low_n', 'self_uncertain', 'other_uncertain', 'gap_below_delta', 'insufficient'];
    const explained = (prefix: string, names: string[]) =>
      names.flatMap((name) => [`${prefix}.${name}`, `${prefix}.${name}-explain`]);
    const wanted = [
      ...explained('johari', classes),
      ...explained('reading', readings),
      ...explained('verdict', ['signal', 'tendency', 'noise']),
      ...reasons.map((reason) => `johari.reason.${reason}`),
      ...['negligible', 'small', 'medium', 'large'].map((size) => `effect.${size}`),
    ];
    expect(wanted.filter((key) => !isMessageKey(key))).toEqual([]);
  });
});
