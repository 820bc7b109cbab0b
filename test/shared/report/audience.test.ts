import { describe, expect, test } from 'vitest';
import { ownCommentsFor, reportFor } from '../../../shared/report/audience.ts';
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

function textsFor(...own: ('a' | 'b')[]): string[] {
  const { a, b } = reportFor(report, own).comments;
  return [...(a ?? []), ...(b ?? [])].map(({ text }) => text);
}

describe('a comment for the author’s own side', () => {
  test('reaches that side’s leads and not the other’s', () => {
    expect(textsFor('a')).toEqual(['Northwind to both', 'Northwind inside', 'Acme to both']);
    expect(textsFor('b')).toEqual(['Northwind to both', 'Acme to both', 'Acme inside']);
  });

  test('reaches no operator', () => {
    expect(textsFor()).toEqual(['Northwind to both', 'Acme to both']);
  });

  test('reaches somebody who leads both sides, of both', () => {
    expect(textsFor('a', 'b')).toEqual([
      'Northwind to both',
      'Northwind inside',
      'Acme to both',
      'Acme inside',
    ]);
  });
});

test('withheld comments stay withheld, and every figure is the same for every reader', () => {
  const few = aReport({ sheets: NORTHWIND.slice(1) }, { sheets: ACME });
  const { comments, ...figures } = reportFor(few, ['a']);
  expect(comments.a).toBeNull();
  expect(figures).toEqual({ ...few, comments: undefined });
});

test('the stored report is left as it is', () => {
  const before = structuredClone(report);
  reportFor(report, []);
  expect(report).toEqual(before);
});

describe('the circle of those who may see what is meant for their side', () => {
  const leads = { a: ['nora@x.example', 'both@x.example'], b: ['both@x.example'] };

  test('is those who lead it now and did when the wave was deployed', () => {
    expect(ownCommentsFor('nora@x.example', ['a'], { leads })).toEqual(['a']);
    expect(ownCommentsFor('both@x.example', ['a', 'b'], { leads })).toEqual(['a', 'b']);
    expect(ownCommentsFor('both@x.example', ['b'], { leads })).toEqual(['b']);
    expect(ownCommentsFor('nora@x.example', ['b'], { leads })).toEqual([]);
    expect(ownCommentsFor('newcomer@x.example', ['a'], { leads })).toEqual([]);
    expect(ownCommentsFor('nora@x.example', [], { leads })).toEqual([]);
  });

  test('is empty where nobody knows who the leads were', () => {
    expect(ownCommentsFor('nora@x.example', ['a'], {})).toEqual([]);
  });
});
