/**
 * What everybody answers in the round, and the figures that follow, worked out by hand.
 *
 * Everybody rates their own organisation 8, the partner 6, predicts 7, gives 7 to the relationship and to
 * the overall item and 8 to the recommendation, except where a list below says otherwise (one entry a
 * person, in the order of the roster). Ten people of side a send answers and one of them withdraws; eleven
 * people of side b send answers.
 */
export const ANSWERING = { a: 10, b: 11 } as const;

/** The person of side a who withdraws (0-based). */
export const WITHDRAWS = 9;
/** The person of side b who first recommends with 0 and amends it to 10 (0-based). */
export const AMENDS = 3;

export const EXCEPTIONS: Record<'a' | 'b', Record<string, string[]>> = {
  a: {
    'early-warning.us': ['10', '9', '9', '9', '8', '8', '8', '7', '7', '0'],
    'early-warning.them': ['5', '5', '5', '5', '5', '5', '5', '4', 'n/a', '0'],
    recommend: ['10', '10', '9', '9', '8', '8', '7', '6', '3', '0'],
    overall: ['9', '8', '8', '7', '7', '7', '6', '6', '5', '0'],
  },
  b: {
    'early-warning.them': ['3', '4', '4', '4', '5', '5', '5', '5', '6', '6', '8'],
    recommend: ['10', '9', '9', '10', '9', '8', '8', '7', '6', '2', '1'],
    'same-priorities': ['5', '5', '5', '5', '5', '5', '5', '', '', '', ''],
  },
};

/** By hand, from the lists above without the person who withdrew. */
export const EXPECTED = {
  /** a: 4 promoters (10 10 9 9), 2 detractors (6 3) of 9; b: 5 promoters, 3 detractors (6 2 1) of 11. */
  nps: { a: (100 * (4 - 2)) / 9, b: (100 * (5 - 3)) / 11 },
  /** a: 9+8+8+7+7+7+6+6+5 = 63 of 9; b: everybody 7. */
  overall: { a: 7, b: 7 },
  earlyWarningOfA: {
    /** 10+9+9+9+8+8+8+7+7 = 75 of 9. */
    self: 75 / 9,
    /** 3+4+4+4+5+5+5+5+6+6+8 = 55 of 11. */
    other: 5,
    gap: 75 / 9 - 5,
  },
  earlyWarningOfB: {
    /** Everybody of b rates their own organisation 8. */
    self: 8,
    /** 5×7 + 4 = 39 of 8, one cannot say. */
    other: 39 / 8,
    gap: 8 - 39 / 8,
  },
  /** a: everybody 7; b: seven people 5, four no answer. */
  samePriorities: { a: 7, b: 5, gap: 2, nb: 7 },
  /** Every other behaviour: 8 against 6. */
  otherGap: 2,
} as const;
