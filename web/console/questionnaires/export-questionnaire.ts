import type { Questionnaire } from '../../../shared/questionnaire/questionnaire.ts';

/** Hands the questionnaire file to the browser's downloads, as it can be imported again. */
export function exportQuestionnaire(questionnaire: Questionnaire): void {
  const file = new Blob([`${JSON.stringify(questionnaire, null, 2)}\n`], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${questionnaire.id}-v${questionnaire.version}.json`;
  link.click();
  // Not at once: the download begins after this.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
