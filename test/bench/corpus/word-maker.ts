/** Makes words that can be spoken, some of them forms of others as in real English, none of them twice. */
import { FUNCTION_WORDS } from '../content-words.ts';
import type { Random } from '../random.ts';

const ONSETS = 'b c d f g h k l m n p r s t v w z bl br ch cr dr fl gr pl pr qu sh sl sp st str th tr'.split(
  ' ',
);
const VOWELS = 'a e i o u a e i o ai ea ou y'.split(' ');
const CODAS = ['', '', '', 'l', 'm', 'n', 'r', 's', 't', 'x', 'ck', 'nd', 'nt', 'rm', 'st'];
const ENDINGS = ['s', 'ed', 'ing', 'er', 'al', 'ly', 'ness', 'able', 'ation', 'ization'];
/** How many of the words are another word with an ending. */
const DERIVED = 0.4;

function root(syllables: number, random: Random): string {
  let word = '';
  for (let i = 0; i < syllables; i++) word += random.pick(ONSETS) + random.pick(VOWELS);
  return word + random.pick(CODAS);
}

/**
 * @returns `count` words by falling frequency: English function words first, then invented ones, which become longer the
 * rarer they are.
 */
export function makeWords(count: number, random: Random): readonly string[] {
  const words = new Set<string>(FUNCTION_WORDS);
  const roots: string[] = [];
  while (words.size < count) {
    if (roots.length > 100 && random.next() < DERIVED) {
      words.add(random.pick(roots) + random.pick(ENDINGS));
      continue;
    }
    // Rank 100 has two syllables, rank 100,000 three or four.
    const syllables = 1 + Math.floor(Math.log10(words.size) / 2 + 0.3 + 1.2 * random.next());
    const word = root(syllables, random);
    if (words.has(word)) continue;
    words.add(word);
    roots.push(word);
  }
  return [...words].slice(0, count);
}
