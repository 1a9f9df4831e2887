/** Prints results as a table that reads well in a terminal and is Markdown at the same time. */

export type Cell = string | number | undefined;

/** A missing number is an en dash. */
const show = (cell: Cell): string => (cell === undefined ? '–' : String(cell));

export function printTable(heading: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const shown = rows.map((row) => row.map(show));
  const widths = heading.map((title, column) =>
    Math.max(3, title.length, ...shown.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (column === 0 ? (cells[column] ?? '').padEnd(width) : (cells[column] ?? '').padStart(width))).join(' | ')} |`;
  console.log(line(heading));
  console.log(
    `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`,
  );
  for (const row of shown) console.log(line(row));
}

/** Three digits that matter: `0.23`, `6.3`, `131`, `12,000`. */
export function rounded(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
