import { describe, expect, test } from 'vitest';
import { PrivacySettings } from '../../../shared/wave/privacy-settings.ts';

describe('privacy minimums', () => {
  test('are five unless said otherwise', () => {
    expect(PrivacySettings.parse({})).toEqual({ sideMinimum: 5, cohortMinimum: 5, commentMinimum: 5 });
  });

  test.each(['sideMinimum', 'cohortMinimum', 'commentMinimum'])('%s may be three but never less', (name) => {
    expect(PrivacySettings.safeParse({ [name]: 3 }).success).toBe(true);
    for (const tooLow of [2, 1, 0, -5]) {
      const result = PrivacySettings.safeParse({ [name]: tooLow });
      expect(result.error?.issues).toEqual([
        expect.objectContaining({ path: [name], message: 'must be at least 3' }),
      ]);
    }
  });

  test('are whole numbers', () => {
    expect(PrivacySettings.safeParse({ sideMinimum: 4.5 }).success).toBe(false);
  });
});
