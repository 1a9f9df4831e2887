/**
 * How unlikely somebody who meant one word typed another: an edit distance whose edits cost less where people make them.
 * They write another vowel, a letter that sounds alike, one letter for two, swap neighbours, and rarely err at the beginning.
 *
 * The weighing follows M. Kernighan, K. Church and W. Gale, "A spelling correction program based on a noisy channel
 * model", COLING 1990, and E. Brill and R. Moore, "An improved error model for noisy channel spelling correction", ACL
 * 2000; the costs here are round numbers by class of letters rather than learnt, so that they suit any misspelling.
 */

const VOWELS = 'aeiouy';
/** Letters that stand for the same or for neighbouring sounds. */
const ALIKE = ['ckqx', 'scxz', 'gj', 'dt', 'bp', 'fpv', 'mn', 'lr', 'uw'];
/** Consonants that are often not heard beside others. */
const WEAK = 'cglnrtw';
const VOWEL_FOR_VOWEL = 0.6;
const LETTER_ALIKE = 0.6;
const SWAP = 0.5;
const DOUBLED = 0.5;
const VOWEL_MORE_OR_LESS = 0.6;
const WEAK_LESS = 0.65;
const SILENT_MORE_OR_LESS = 0.2;
/** A letter too many is less likely than one too few. */
const MORE = 1.25;
/** What an error in the first letter costs more, and a letter too many or too few at the end unless it is an `e`. */
const AT_FIRST = 1.6;
const AT_LAST = 1.5;

/** Letters are looked up by their last five bits; what is no Latin letter has the number 0. */
const LETTERS = 32;
const letterOf = (word: string, at: number): number => {
  const code = word.charCodeAt(at);
  return code > 96 && code < 123 ? code & 31 : 0;
};
const E = letterOf('e', 0);
const replaced = new Float32Array(LETTERS * LETTERS).fill(1);
const less = new Float32Array(LETTERS).fill(1);
const more = new Float32Array(LETTERS).fill(MORE);
const each = (letters: string, set: (letter: number) => void): void => {
  for (let at = 0; at < letters.length; at++) set(letterOf(letters, at));
};
const alike = (letters: string, cost: number): void =>
  each(letters, (a) => each(letters, (b) => (replaced[a * LETTERS + b] = cost)));
alike(VOWELS, VOWEL_FOR_VOWEL);
for (const letters of ALIKE) alike(letters, LETTER_ALIKE);
each(WEAK, (letter) => (less[letter] = WEAK_LESS));
each(VOWELS, (letter) => (less[letter] = more[letter] = VOWEL_MORE_OR_LESS));
each('h', (letter) => (less[letter] = more[letter] = SILENT_MORE_OR_LESS));

/** Words are cut at 64 letters by the tokeniser; anything longer here is compared by its beginning. */
const MAX = 80;
let older = new Float32Array(MAX + 1);
let old = new Float32Array(MAX + 1);
let row = new Float32Array(MAX + 1);

/** What it costs that the letter at a place is missing from the other word. */
function cutting(word: string, at: number, costs: Float32Array): number {
  const code = word.charCodeAt(at);
  const letter = letterOf(word, at);
  const doubled = code === word.charCodeAt(at - 1) || code === word.charCodeAt(at + 1);
  const cost = doubled ? DOUBLED : (costs[letter] ?? 1);
  if (at === 0) return cost * AT_FIRST;
  return at === word.length - 1 && letter !== E ? cost * AT_LAST : cost;
}
const cuts = new Float32Array(MAX);

/** Letters for which the first of a word may easily be mistaken, itself included. */
export function mistakenFor(letter: string): readonly string[] {
  const own = letterOf(letter, 0);
  const all = own === 0 ? [] : [...'abcdefghijklmnopqrstuvwxyz'];
  return [
    letter,
    ...all.filter((other) => other !== letter && (replaced[own * LETTERS + letterOf(other, 0)] ?? 1) < 1),
  ];
}

/** @returns 0 for equal words, about 1 for each unlikely error; something above `limit` when it is more than that. */
export function editCost(typed: string, word: string, limit: number): number {
  const rows = Math.min(typed.length, MAX);
  const columns = Math.min(word.length, MAX);
  for (let j = 0; j < columns; j++) cuts[j] = cutting(word, j, less);
  row[0] = 0;
  for (let j = 1; j <= columns; j++) row[j] = (row[j - 1] ?? 0) + (cuts[j - 1] ?? 1);
  let leastBefore = 0;
  for (let i = 1; i <= rows; i++) {
    const spare = older;
    older = old;
    old = row;
    row = spare;
    const code = typed.charCodeAt(i - 1);
    const before = typed.charCodeAt(i - 2);
    const letter = letterOf(typed, i - 1) * LETTERS;
    const cut = cutting(typed, i - 1, more);
    let least = (old[0] ?? 0) + cut;
    row[0] = least;
    for (let j = 1; j <= columns; j++) {
      const other = word.charCodeAt(j - 1);
      let cost = old[j - 1] ?? 0;
      if (code !== other) {
        cost += (replaced[letter + letterOf(word, j - 1)] ?? 1) * (i === 1 && j === 1 ? AT_FIRST : 1);
        cost = Math.min(cost, (old[j] ?? 0) + cut, (row[j - 1] ?? 0) + (cuts[j - 1] ?? 1));
        if (i > 1 && j > 1 && code === word.charCodeAt(j - 2) && before === other) {
          cost = Math.min(cost, (older[j - 2] ?? 0) + SWAP);
        }
      } else cost = Math.min(cost, (old[j] ?? 0) + cut, (row[j - 1] ?? 0) + (cuts[j - 1] ?? 1));
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit && leastBefore > limit) return least;
    leastBefore = least;
  }
  return row[columns] ?? 0;
}
