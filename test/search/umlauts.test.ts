import { describe, expect, it } from 'vitest';
import { fold } from '../../src/search/fold.ts';
import { withoutUmlauts } from '../../src/search/umlauts.ts';

describe('umlauts that are written out', () => {
  it.each([
    ['Juergen', 'Jürgen'],
    ['Mueller', 'Müller'],
    ['Schroedinger', 'Schrödinger'],
    ['Schoelkopf', 'Schölkopf'],
    ['Schaefer', 'Schäfer'],
    ['Suenderhauf', 'Sünderhauf'],
    ['Goedel', 'Gödel'],
    ['Bjoern', 'Björn'],
    ['Goettingen', 'Göttingen'],
  ])('make %s the word that %s is indexed as', (typed, written) => {
    expect(withoutUmlauts(fold(typed))).toBe(fold(written));
  });

  it.each(
    'queue value values issues glued blue sequence technique michael samuel israel poet does shoes fuel bauer neuer feuer yuexin xuemei haeng ueda aerial oeuvre tae'.split(
      ' ',
    ),
  )('are none in %s', (word) => {
    expect(withoutUmlauts(word)).toBe(word);
  });
});
