/** Writes a query as it was probably meant. */
import type { Wanted } from './evaluate.ts';
import type { QueryWord } from './read-query.ts';

/** The text with its misspelt words replaced, or undefined when none was. */
export function correct(
  text: string,
  words: readonly (Wanted & { readonly query?: QueryWord })[],
): string | undefined {
  const corrections = words.flatMap(({ meaning: { correction }, query }) =>
    correction !== undefined && query ? [{ correction, ...query.span }] : [],
  );
  if (corrections.length === 0) return undefined;
  corrections.sort((a, b) => b.start - a.start);
  return corrections.reduce(
    (corrected, { correction, start, end }) => corrected.slice(0, start) + correction + corrected.slice(end),
    text,
  );
}
