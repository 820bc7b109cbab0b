import { describe, expect, test } from 'vitest';
import { messagesIn } from '../../shared/messages/messages.ts';
import { guideSentence } from '../../shared/report/guides/guide-words.ts';
import { meetingGuide } from '../../shared/report/guides/meeting-guide.ts';
import { sessionGuide } from '../../shared/report/guides/session-guide.ts';
import { aChartReport } from '../builders/chart-report.ts';
import { partWords, reportDocument } from '../builders/report-markup.tsx';

const OWN_WORDS = 'Only our side may read this.';
const report = aChartReport({
  comments: {
    items: [{ item: 'change', text: { a: { en: 'What to change?' }, b: { en: 'What to change?' } } }],
    a: [
      { item: 'change', text: OWN_WORDS, audience: 'own' },
      { item: 'change', text: 'Both may read this.', audience: 'both' },
    ],
    b: [],
  },
});
const words = (reader: 'a' | 'b' | null) =>
  (reportDocument(report, { reader }).body.textContent ?? '').replace(/\s+/g, ' ');

describe('what is for one side only', () => {
  test('is not in the page of the other side, nor in that of an operator', () => {
    expect(partWords(reportDocument(report, { reader: 'a' }), 'own')).toContain(OWN_WORDS);
    for (const reader of ['b', null] as const) {
      const document = reportDocument(report, { reader });
      expect(document.body.innerHTML).not.toContain(OWN_WORDS);
      expect(document.body.innerHTML).not.toContain('For Example Freight only');
    }
    expect(partWords(reportDocument(report, { reader: null }), 'own')).toBeNull();
  });

  test('holds the guide for the internal session, of which the other side sees no line', () => {
    const english = messagesIn('en');
    const lines = Object.values(sessionGuide(report, 'a'))
      .flat()
      .map((line) => guideSentence(line, report, english, 'a'));
    const other = Object.values(sessionGuide(report, 'b'))
      .flat()
      .map((line) => guideSentence(line, report, english, 'b'));
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) {
      expect(words('a')).toContain(line);
      if (!other.includes(line)) expect(words('b')).not.toContain(line);
      expect(words(null)).not.toContain(line);
    }
  });

  test('gives each lead the guide for the meeting in that side’s words, and nobody else’s', () => {
    const ask = (side: 'a' | 'b') =>
      meetingGuide(report, side).ask.map((line) => guideSentence(line, report, messagesIn('en'), side));
    for (const line of ask('a')) expect(words('a')).toContain(line);
    expect(ask('b').filter((line) => words('a').includes(line))).toEqual([]);
  });

  test('shows comments for both sides under their heading and own ones apart from them', () => {
    const document = reportDocument(report, { reader: 'a' });
    expect(partWords(document, 'comments')).toContain('Both may read this.');
    expect(partWords(document, 'comments')).not.toContain(OWN_WORDS);
  });
});
