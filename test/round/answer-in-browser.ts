import type { Page } from 'playwright-core';

/**
 * Fills in the questionnaire on its page and sends it, over the review where there is no script; ends on the
 * receipt. `lookAt` sees every page on the way.
 */
export async function answerInBrowser(
  page: Page,
  link: string,
  fields: Record<string, string>,
  lookAt: (page: Page) => Promise<void> = async () => {},
): Promise<string> {
  await page.goto(link);
  await fillIn(page, fields);
  await lookAt(page);
  const review = page.getByRole('button', { name: 'Review my answers' });
  if (await review.isVisible()) {
    await review.click();
    await page.getByRole('heading', { name: 'Your answers', exact: true }).waitFor();
    await lookAt(page);
  }
  await page.getByRole('button', { name: 'Send my answers' }).click();
  await page.getByRole('heading', { name: 'Thank you. Your answers have been received.' }).waitFor();
  await lookAt(page);
  return (await page.locator('.receipt').textContent()) ?? '';
}

export async function fillIn(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [field, value] of Object.entries(fields)) {
    if (value !== '') await page.locator(`input[name="${field}"][value="${value}"]`).check();
  }
}
