/** Damerau–Levenshtein distance (optimal string alignment) that gives up beyond a limit. */

/** Words are cut at 64 letters by the tokeniser; anything longer here is compared by its beginning. */
const MAX = 80;
let older = new Uint8Array(MAX + 1);
let old = new Uint8Array(MAX + 1);
let row = new Uint8Array(MAX + 1);

/**
 * Insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b`, or `limit + 1` when more than `limit`.
 * @param prefix compares `a` with the beginning of `b` that is nearest to it.
 * @see F. Damerau, "A technique for computer detection and correction of spelling errors", CACM 7(3), 1964.
 */
export function editDistance(a: string, b: string, limit: number, prefix = false): number {
  const beyond = limit + 1;
  const rows = Math.min(a.length, MAX);
  const columns = Math.min(b.length, MAX, prefix ? rows + limit : MAX);
  if (rows - columns > limit || columns - rows > limit) return beyond;
  for (let j = 0; j <= columns; j++) row[j] = j;
  for (let i = 1; i <= rows; i++) {
    const spare = older;
    older = old;
    old = row;
    row = spare;
    row[0] = i;
    let least = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= columns; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = (old[j - 1] ?? 0) + (letter === other ? 0 : 1);
      cost = Math.min(cost, (old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        cost = Math.min(cost, (older[j - 2] ?? 0) + 1);
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return beyond;
  }
  let distance = row[columns] ?? beyond;
  if (prefix) for (let j = 0; j < columns; j++) distance = Math.min(distance, row[j] ?? beyond);
  return Math.min(distance, beyond);
}
