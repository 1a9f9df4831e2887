/** Umlauts that are written out, as keyboards without them have it. */

/**
 * `muller` for `mueller`, as `Müller` is indexed; the word itself where there is none. An umlaut stands between consonants
 * inside of a word, which leaves out `values`, `Michael` and `Ueda`; so do the letters before it and `ng` `Yuexin` and `Haeng`.
 */
export const withoutUmlauts = (word: string): string =>
  word.replace(/(?<=[b-df-hj-npr-tvwz][aou])e(?=(?!ng)[b-df-hj-np-tv-xz][a-z])/g, '');
