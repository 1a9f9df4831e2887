/**
 * `npm run bench:math -- papers.jsonl[.gz] …`: the share of the formulas in titles and abstracts, repaired as in the
 * build, that is shown as MathML, how long that takes, and what stays text.
 */
import { type Formula, findFormulas } from '../../src/core/formulas.ts';
import { repairText } from '../../src/core/text-repair.ts';
import { renderFormula } from '../../src/ui/math/render-formula.ts';
import { printTable } from './print-table.ts';
import { readJsonLines } from './read-lines.ts';

interface Found extends Formula {
  readonly source: string;
}

const formulasOf = (value: unknown): readonly Found[] => {
  if (typeof value !== 'string') return [];
  const text = repairText(value);
  return findFormulas(text).map((formula) => ({
    ...formula,
    source: text.slice(formula.start, formula.end),
  }));
};

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: npm run bench:math -- papers.jsonl[.gz] …');
  process.exitCode = 1;
}
const asText = new Map<string, number>();
const rows = files.map((file) => {
  const records = readJsonLines(file).map(({ title, abstract }) => [title, abstract].flatMap(formulasOf));
  const withFormulas = records.filter((formulas) => formulas.length > 0);
  const began = performance.now();
  const whole = withFormulas.filter((formulas) => {
    const failed = formulas.filter(({ tex, display }) => renderFormula(tex, display) === undefined);
    for (const { source } of failed) asText.set(source, (asText.get(source) ?? 0) + 1);
    return failed.length === 0;
  }).length;
  const took = performance.now() - began;
  const all = withFormulas.flat();
  const shown = all.filter(({ tex, display }) => renderFormula(tex, display) !== undefined).length;
  return [
    file.replace(/^.*[\\/]/, ''),
    records.length,
    withFormulas.length,
    percent(whole, withFormulas.length),
    all.length,
    percent(shown, all.length),
    `${((1000 * took) / Math.max(1, all.length)).toFixed(0)} µs`,
  ];
});
printTable(['file', 'papers', 'with formulas', 'wholly shown', 'formulas', 'shown', 'mean time'], rows);
if (asText.size > 0) console.log('\nLeft as text:');
for (const [source, count] of asText) console.log(`  ${count} × ${source}`);
