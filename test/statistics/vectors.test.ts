import { describe, expect, it } from 'vitest';
import { adapters } from './adapters.ts';
import { differences } from './compare.ts';
import { VECTOR_FOLDER, vectorFiles } from './vector-files.ts';

const files = vectorFiles();

describe('the reference vectors', () => {
  it('are there', () => {
    const cases = files.reduce((sum, file) => sum + file.cases.length, 0);
    expect(
      cases,
      `no reference vectors in ${VECTOR_FOLDER}: set VECTORS to the folder that holds them`,
    ).toBeGreaterThan(0);
  });

  for (const { name, cases } of files) {
    describe(name, () => {
      it.each(cases)('$statistic gives the reference value of $id: $note', (vector) => {
        const adapter = adapters[vector.statistic];
        if (adapter === undefined) throw new Error(`nothing computes the statistic ${vector.statistic}`);
        expect(differences(adapter(vector.input), vector.expected, vector.tolerance)).toEqual([]);
      });
    });
  }
});
