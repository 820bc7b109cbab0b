import { describe, expect, it } from 'vitest';
import { differences } from '../statistics/compare.ts';
import { VECTOR_FOLDER } from '../statistics/vector-files.ts';
import { folderWith, runInProcess, USUAL, writtenReport } from './run-report-command.ts';
import { waveVectors } from './wave-vector-files.ts';
import { vectorShape } from './wave-vector-shape.ts';

const waves = waveVectors();

describe('the complete waves of the reference vectors, from files to report.json', () => {
  it('are there', () => {
    expect(
      waves.length,
      `no complete wave in ${VECTOR_FOLDER}: set VECTORS to the folder that holds them`,
    ).toBeGreaterThan(0);
  });

  it.each(waves)(
    '$vector.id has every reference figure',
    async ({ vector, questionnaire, responses, args }) => {
      const folder = folderWith({ 'questionnaire.json': questionnaire, 'responses.csv': responses });
      const run = await runInProcess(folder, [...USUAL, ...args]);
      expect(run).toMatchObject({
        status: 0,
        written: ['report.csv', 'report.html', 'report.json', 'report.xlsx'],
      });
      expect(differences(vectorShape(writtenReport(folder)), vector.expected, vector.tolerance)).toEqual([]);
    },
  );
});
