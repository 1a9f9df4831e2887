/**
 * Papers that never were, as many as are asked for and the same for the same seed: titles of about ten words, abstracts
 * of about 170, words as frequent as in real ones, that keep company: subjects of a paper come back, and pairs of words recur.
 */
import type { Paper, PaperId } from '../../../src/core/paper.ts';
import { createRandom, mix, type Random } from '../random.ts';
import { makeWords } from './word-maker.ts';
import { createZipf } from './zipf.ts';

/** Enough for a hundred thousand papers, of which a third occur once. */
const VOCABULARY = 400_000;
/** Shares of words that are: one of the paper's own subjects; one that often follows the word before; a number. */
const SUBJECT = 0.22;
const COLLOCATION = 0.2;
const NUMBER = 0.015;
const HYPHENATED = 0.02;
const SUBJECTS_OF_A_PAPER = 12;
const FOLLOWERS_OF_A_WORD = 4;

interface Language {
  readonly words: readonly string[];
  /** The rank of a word, as frequent as it should be. */
  draw(random: Random): number;
}

function writeWords(
  count: number,
  language: Language,
  subjects: readonly number[],
  random: Random,
): string[] {
  const text: string[] = [];
  let before = 0;
  for (let i = 0; i < count; i++) {
    const choice = random.next();
    let rank: number;
    if (choice < SUBJECT) rank = random.pick(subjects);
    else if (choice < SUBJECT + COLLOCATION) {
      const follower = createRandom(mix(before, random.integer(FOLLOWERS_OF_A_WORD)));
      rank = language.draw(follower);
    } else rank = language.draw(random);
    before = rank;
    const word = language.words[rank] ?? '';
    const kind = random.next();
    if (kind < NUMBER) text.push(`${(100 * random.next()).toFixed(1)}%`);
    else if (kind < NUMBER + HYPHENATED) text.push(`${word}-${language.words[language.draw(random)] ?? ''}`);
    else text.push(word);
  }
  return text;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function sentences(words: readonly string[], random: Random): string {
  const text: string[] = [];
  let left = 0;
  for (const [index, word] of words.entries()) {
    const begins = left === 0;
    if (begins) left = Math.max(5, Math.round(random.around(22, 7)));
    left--;
    const ends = left === 0 || index === words.length - 1;
    text.push((begins ? capital(word) : word) + (ends ? '.' : random.next() < 0.05 ? ',' : ''));
  }
  return text.join(' ');
}

const languages = new Map<number, Language>();

/** Kept, so that its memory is in use before an engine's is measured and still is after. */
function languageOf(seed: number): Language {
  const known = languages.get(seed);
  if (known !== undefined) return known;
  const words = makeWords(VOCABULARY, createRandom(mix(seed, 7)));
  const language = { words, draw: createZipf(VOCABULARY) };
  languages.set(seed, language);
  return language;
}

/** @returns the papers one by one, so that nobody has to hold them all. */
export function syntheticPapers(count: number, seed: number): Iterable<Paper> {
  return writePapers(count, createRandom(seed), languageOf(seed));
}

function* writePapers(count: number, random: Random, language: Language): Generator<Paper> {
  for (let number = 0; number < count; number++) {
    const subjects: number[] = [];
    while (subjects.length < SUBJECTS_OF_A_PAPER) {
      const rank = language.draw(random);
      if (rank > 150) subjects.push(rank);
    }
    const write = (mean: number, deviation: number, least: number): string[] =>
      writeWords(Math.max(least, Math.round(random.around(mean, deviation))), language, subjects, random);
    const names = Array.from({ length: 1 + random.integer(6) }, () =>
      write(2, 0, 2)
        .map((word) => capital(word))
        .join(' '),
    );
    yield {
      id: `title:synthetic-${number}` as PaperId,
      title: write(9.6, 3, 3)
        .map((word) => capital(word))
        .join(' '),
      abstract: sentences(write(167, 42, 60), random),
      extent: 'full',
      authors: names,
      year: 2000 + random.integer(26),
      venue: `Proceedings ${random.integer(60)}`,
      links: [],
      source: {},
    };
  }
}
