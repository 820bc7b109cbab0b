import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds wrong with the page as it stands, one line a rule.
 *
 * @param except selects what is left out, such as a frame in which no script may run, so not axe's either
 */
export async function accessibilityProblems(page: Page, except?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (except ? axe.exclude(except) : axe).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}
