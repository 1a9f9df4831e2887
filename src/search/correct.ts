/** Writes a query as it was probably meant. */
import type { QueryTree } from '../core/query-tree.ts';
import type { Corrected } from './spelling.ts';

/** The text with its misspelt words replaced, or undefined when none was; of what has a hint the hint says what was meant. */
export function correct({ text, hints }: QueryTree, words: readonly Corrected[]): string | undefined {
  const corrections = words.flatMap(({ meaning: { correction }, query }) =>
    correction !== undefined && query ? [{ correction, ...query.span }] : [],
  );
  return corrections
    .filter(({ start }) => hints.every((hint) => start < hint.start || start >= hint.end))
    .sort((a, b) => b.start - a.start)
    .reduce<string | undefined>(
      (corrected = text, { correction, start, end }) =>
        corrected.slice(0, start) + correction + corrected.slice(end),
      undefined,
    );
}
