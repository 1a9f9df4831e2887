/**
 * How often a word occurs in each field of a document, in one byte: bits 0-2 the abstract, 3-4 the title, then one bit
 * each for authors, venue and extra. High counts are rounded down, since ranking hardly tells them apart.
 */
import { FIELDS } from './documents.ts';

/** Occurrences in the abstract that the lowest three bits stand for. */
const ABSTRACT = [0, 1, 2, 3, 4, 5, 8, 13] as const;
const LAST_EXACT_ABSTRACT = 4;
const LAST_EXACT_TITLE = 2;

/** The most frequent byte of all, which postings write as a single bit. */
export const ONCE_IN_ABSTRACT = 1;
/** Larger bytes mean other fields than the abstract, and from `AUTHORS` on others than it and the title. */
export const MOST_IN_ABSTRACT = 7;
export const AUTHORS = 32;
export const VENUE = 64;
export const EXTRA = 128;

export function packCounts(counts: ArrayLike<number>): number {
  const abstract = counts[1] ?? 0;
  let code = ABSTRACT.length - 1;
  while ((ABSTRACT[code] ?? 0) > abstract) code--;
  const flag = (field: number): number => ((counts[field] ?? 0) > 0 ? 8 << field : 0);
  return (
    code | (Math.min(3, counts[0] ?? 0) << 3) | (flag(2) & AUTHORS) | (flag(3) & VENUE) | (flag(4) & EXTRA)
  );
}

/** By field: the packed byte of a word that occurs there once, and nowhere else. */
export const ONCE_IN = Uint8Array.from(FIELDS, (_, field) =>
  packCounts(FIELDS.map((__, other) => (other === field ? 1 : 0))),
);

/** Occurrences in a field by packed byte, for every field. */
export const COUNTS: readonly Uint8Array[] = FIELDS.map((_, field) =>
  Uint8Array.from({ length: 256 }, (__, byte) => {
    if (field === 0) return (byte >> 3) & 3;
    if (field === 1) return ABSTRACT[byte & 7] ?? 0;
    return (byte >> (3 + field)) & 1;
  }),
);

/** Number of positions by packed byte, or 0 where it does not tell. */
export const POSITIONS = Uint8Array.from({ length: 256 }, (_, byte) => {
  const [abstract, title] = [byte & 7, (byte >> 3) & 3];
  return byte >= AUTHORS || abstract > LAST_EXACT_ABSTRACT || title > LAST_EXACT_TITLE ? 0 : abstract + title;
});
