/** Asks axe-core about the page, through the debugger: the page's policy lets no foreign script in. */
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from './browser.ts';
import { nativeOf } from './views.ts';

/** All of WCAG 2.2 at A and AA, and what axe advises beyond. */
const OPTIONS: RunOptions = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  },
  resultTypes: ['violations'],
};

/** Rows of a list are alike: the first ones stand for all, in a fraction of the time. */
const CONTEXT = { exclude: ['li:nth-child(n+6):has(> article)'] };

/**
 * @param without rules that do not apply
 * @returns a sentence for each rule that is broken
 */
export async function objections(
  page: Page,
  where: string,
  without: readonly string[] = [],
): Promise<readonly string[]> {
  const native = nativeOf(page);
  if (await native.evaluate(() => !('axe' in window))) await native.evaluate(axe.source);
  const options: RunOptions = {
    ...OPTIONS,
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
  };
  const run = (context: typeof CONTEXT, chosen: RunOptions): Promise<AxeResults> =>
    (window as unknown as { readonly axe: typeof axe }).axe.run(context, chosen);
  const results = await native.evaluate(run, CONTEXT, options);
  if (results.passes.length < 10) throw new Error(`axe looked at almost nothing at ${where}`);
  return results.violations.map(({ id, nodes }) => {
    const { target, failureSummary = '' } = nodes[0] ?? { target: [] };
    return `${where}: ${id}, ${nodes.length} times, first at ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`;
  });
}
