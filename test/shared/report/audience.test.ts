import { describe, expect, test } from 'vitest';
import { reportFor } from '../../../shared/report/audience.ts';
import type { Comment } from '../../../shared/response/comment.ts';
import { aReport } from '../../builders/report.ts';
import { ACME, NORTHWIND } from './small-wave.ts';

const said = (text: string, audience: Comment['audience']): Comment => ({
  item: 'one-change',
  text,
  audience,
});
const report = aReport(
  { sheets: NORTHWIND, comments: [said('Northwind to both', 'both'), said('Northwind inside', 'own')] },
  { sheets: ACME, comments: [said('Acme to both', 'both'), said('Acme inside', 'own')] },
);

function textsFor(reader: 'a' | 'b' | null): string[] {
  const { a, b } = reportFor(report, reader).comments;
  return [...(a ?? []), ...(b ?? [])].map(({ text }) => text);
}

describe('a comment for the author’s own side', () => {
  test('reaches that side’s leads and not the other’s', () => {
    expect(textsFor('a')).toEqual(['Northwind to both', 'Northwind inside', 'Acme to both']);
    expect(textsFor('b')).toEqual(['Northwind to both', 'Acme to both', 'Acme inside']);
  });

  test('reaches no operator', () => {
    expect(textsFor(null)).toEqual(['Northwind to both', 'Acme to both']);
  });
});

test('withheld comments stay withheld, and every figure is the same for every reader', () => {
  const few = aReport({ sheets: NORTHWIND.slice(1) }, { sheets: ACME });
  const { comments, ...figures } = reportFor(few, 'a');
  expect(comments.a).toBeNull();
  expect(figures).toEqual({ ...few, comments: undefined });
});

test('the stored report is left as it is', () => {
  const before = structuredClone(report);
  reportFor(report, null);
  expect(report).toEqual(before);
});
