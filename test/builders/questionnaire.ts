import { Questionnaire } from '../../shared/questionnaire/questionnaire.ts';

/**
 * A small questionnaire with one item of every kind: a predicted behaviour, a plain one, a relationship item,
 * recommend, overall and a comment. Its slots, in order: early.us, early.them, early.predicted, promises.us,
 * promises.them, together, recommend, overall.
 */
export const QUESTIONNAIRE_FILE = {
  id: 'small',
  version: 1,
  title: { en: 'A small questionnaire' },
  scale: { min: 0, max: 10, labels: { min: { en: 'Not at all' }, max: { en: 'Completely' } } },
  drivers: [{ id: 'trust', title: { en: 'Trust' } }],
  items: [
    {
      id: 'early',
      driver: 'trust',
      kind: 'behaviour',
      predict: true,
      text: {
        us: { en: 'We tell {them} early.' },
        them: { en: '{them} tells us early.' },
        predicted: { en: 'How would {them} rate us on telling them early?' },
      },
    },
    {
      id: 'promises',
      driver: 'trust',
      kind: 'behaviour',
      text: { us: { en: 'We keep our promises to {them}.' }, them: { en: '{them} keeps its promises.' } },
    },
    { id: 'together', driver: 'trust', kind: 'relationship', text: { en: 'We solve problems together.' } },
    { id: 'recommend', kind: 'recommend', text: { en: 'Would you recommend working with {them}?' } },
    { id: 'overall', kind: 'overall', text: { en: 'How well do {us} and {them} work together?' } },
    { id: 'one-change', kind: 'comment', text: { en: 'What would help {us} and {them} most?' } },
  ],
};

export function aQuestionnaire(overrides: Record<string, unknown> = {}): Questionnaire {
  return Questionnaire.parse({ ...QUESTIONNAIRE_FILE, ...overrides });
}
