import { describe, expect, test } from 'vitest';
import { messagesIn } from '../../../shared/messages/messages.ts';
import {
  actionWords,
  findingSentence,
  headlineSentence,
} from '../../../shared/report/findings/finding-words.ts';
import { Headline, headlineOf } from '../../../shared/report/headline.ts';
import { rankedGaps } from '../../../shared/report/ranked-gaps.ts';
import { aQuestionnaire, QUESTIONNAIRE_FILE } from '../../builders/questionnaire.ts';
import { aReport } from '../../builders/report.ts';
import { aSnapshot } from '../../builders/wave.ts';
import { ACME, NORTHWIND } from './small-wave.ts';

const report = aReport({ sheets: NORTHWIND }, { sheets: ACME });

/** The same, with an item about the relationship rated further apart than any behaviour. */
const torn = aReport(
  { sheets: NORTHWIND.map((sheet) => ({ ...sheet, together: 9 })) },
  { sheets: ACME.map((sheet) => ({ ...sheet, together: 2 })) },
);

describe('the headline of a report', () => {
  test('has both sides at a glance', () => {
    const { a, b } = headlineOf(report, 'a', 'en');
    expect(a).toEqual({ name: 'Northwind', invited: 6, responded: 5, nps: 40, overall: 7 });
    expect(b).toEqual({ name: 'Acme', invited: 6, responded: 5, nps: -20, overall: 5 });
  });

  test('has the widest gaps in the words of the reader’s side', () => {
    const gapsFor = (reader: 'a' | 'b') =>
      headlineOf(report, reader, 'en').gaps.map(({ organisation, question }) => [organisation, question]);
    expect(gapsFor('a')).toEqual([
      ['Northwind', 'We keep our promises to Acme.'],
      ['Northwind', 'We tell Acme early.'],
      ['Northwind', 'We solve problems together.'],
      ['Acme', 'Acme tells us early.'],
      ['Acme', 'Acme keeps its promises.'],
    ]);
    expect(gapsFor('b').slice(0, 3)).toEqual([
      ['Northwind', 'Northwind keeps its promises.'],
      ['Northwind', 'Northwind tells us early.'],
      ['Northwind', 'We solve problems together.'],
    ]);
  });

  test('gives the figures of a gap', () => {
    expect(headlineOf(report, 'a', 'en').gaps.at(0)).toMatchObject({
      organisation: 'Northwind',
      partner: 'Acme',
      self: 8,
      other: 5,
      gap: 3,
    });
  });

  test('has questions about the relationship among the widest gaps', () => {
    const { gaps } = headlineOf(torn, 'b', 'en');
    expect(gaps.slice(0, 3).map(({ about }) => about)).toEqual([
      'relationship',
      'organisation',
      'organisation',
    ]);
    expect(gaps.at(0)).toMatchObject({
      organisation: 'Northwind',
      partner: 'Acme',
      self: 9,
      other: 2,
      gap: 7,
    });
  });

  test('has no figure that the report withholds', () => {
    const few = aReport({ sheets: NORTHWIND.slice(1) }, { sheets: ACME });
    const headline = headlineOf(few, 'a', 'en');
    expect(headline.a).toMatchObject({ responded: 4, nps: null, overall: null });
    expect(headline.gaps).toEqual([]);
  });

  test('leaves out behaviours that both sides see alike', () => {
    const same = Array.from({ length: 5 }, () => ({ 'early.us': 6, 'early.them': 6 }));
    expect(headlineOf(aReport({ sheets: same }, { sheets: same }), 'a', 'en').gaps).toEqual([]);
  });

  test('says in the lead’s language what stands out and what to bring up, as the report does', () => {
    for (const language of ['en', 'hi', 'ru']) {
      const messages = messagesIn(language);
      const { sentence, findings, next } = headlineOf(report, 'b', language);
      const [first] = report.findings;
      expect(first && sentence).toBe(first && headlineSentence(first, report, messages, 'b'));
      expect(findings).toEqual(
        report.findings.slice(0, 3).map((finding) => ({
          sentence: findingSentence(finding, report, messages, 'b'),
          verdict: finding.verdict,
        })),
      );
      expect(findings.length).toBeGreaterThan(0);
      const actions = report.findings.map((finding) => actionWords(finding, messages)?.conversation);
      expect(next).toBe(actions.find((words) => words !== undefined));
    }
  });

  test('is what the release mail carries', () => {
    const headline = headlineOf(report, 'b', 'en');
    expect(Headline.parse(headline)).toEqual(headline);
  });
});

test('gaps are ranked by their share of the scale', () => {
  const [first, second, ...others] = QUESTIONNAIRE_FILE.items;
  const items = [{ ...first, scale: { min: 1, max: 5 } }, second, ...others];
  const snapshot = aSnapshot({ questionnaire: aQuestionnaire({ items }) });
  const mine = { 'early.us': 5, 'promises.us': 9 };
  const theirs = { 'early.them': 3, 'promises.them': 6 };
  const ranked = rankedGaps(
    aReport(
      { sheets: Array.from({ length: 5 }, () => mine) },
      { sheets: Array.from({ length: 5 }, () => theirs) },
      { snapshot },
    ),
  );
  // Two of four steps are a wider gap than three of ten.
  expect(ranked.map(({ item, gap }) => [item, gap])).toEqual([
    ['early', 2],
    ['promises', 3],
  ]);
});
