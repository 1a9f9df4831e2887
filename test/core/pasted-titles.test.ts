/** Titles as people paste them into the search field, of which very few hold anything but words. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/core/parse-query.ts';

const CORPUS = fileURLToPath(new URL('../../../shared/corpora/papers-10k.jsonl.gz', import.meta.url));

describe.skipIf(!existsSync(CORPUS))('ten thousand real titles', () => {
  const titles = (): readonly string[] =>
    gunzipSync(readFileSync(CORPUS))
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line) as { readonly title: string }).title);

  // One has a suspended hyphen: "Spectral-Interpretable and -Enhanced" might as well leave out a word.
  it('are words but for phrases in quotation marks', () => {
    const other = titles().flatMap((title) => {
      const kinds = parseQuery(title).clauses.map(({ kind }) => kind);
      const odd = kinds.filter((kind) => kind !== 'words' && kind !== 'phrase');
      return odd.length > 0 || (kinds.includes('phrase') && !/["“”„]/.test(title)) ? [title] : [];
    });
    expect(other.length, other.join('\n')).toBeLessThanOrEqual(1);
  });

  // Those that end with a dash.
  it('are read without complaint', () => {
    const complaints = titles().flatMap((title) =>
      parseQuery(title).hints.map(({ message }) => `${title} | ${message}`),
    );
    expect(complaints.length, complaints.join('\n')).toBeLessThanOrEqual(5);
  });
});
