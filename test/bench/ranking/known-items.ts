/**
 * Queries of which the right answer is known, because they are words of one paper: three to five of its content words in
 * random order, and the same with one of them misspelt.
 */
import type { Paper } from '../../../src/core/paper.ts';
import { contentWords } from '../content-words.ts';
import { createRandom, type Random, shuffled } from '../random.ts';
import { readTable } from '../read-lines.ts';

export interface KnownItem {
  readonly id: string;
  readonly text: string;
  /** Undefined where no misspellings were asked for. */
  readonly misspelt?: string;
}

/** The ways in which each word is known to be misspelt. */
export type Misspellings = ReadonlyMap<string, readonly string[]>;

/** @param file table of misspelling, correction and source, with a heading line. */
export function readMisspellings(file: string, source: string): Misspellings {
  const known = new Map<string, string[]>();
  for (const [misspelling = '', correction = '', from] of readTable(file)) {
    if (from !== source) continue;
    known.set(correction, [...(known.get(correction) ?? []), misspelling]);
  }
  return known;
}

function itemOf(paper: Paper, random: Random, misspellings?: Misspellings): KnownItem | undefined {
  const words = shuffled(contentWords(`${paper.title} ${paper.abstract}`), random);
  const count = 3 + random.integer(3);
  if (words.length < count) return undefined;
  if (misspellings === undefined) return { id: paper.id, text: words.slice(0, count).join(' ') };
  const wrong = words.find((word) => misspellings.has(word));
  const spellings = wrong === undefined ? undefined : misspellings.get(wrong);
  if (wrong === undefined || spellings === undefined) return undefined;
  const others = words.filter((word) => word !== wrong).slice(0, count - 1);
  const chosen = shuffled([wrong, ...others], random);
  const slip = random.pick(spellings);
  return {
    id: paper.id,
    text: chosen.join(' '),
    misspelt: chosen.map((word) => (word === wrong ? slip : word)).join(' '),
  };
}

/** @returns up to `count` items, each of another paper. */
export function knownItems(
  papers: readonly Paper[],
  count: number,
  seed: number,
  misspellings?: Misspellings,
): readonly KnownItem[] {
  const random = createRandom(seed);
  const items: KnownItem[] = [];
  for (const paper of shuffled(papers, random)) {
    if (items.length === count) break;
    const item = itemOf(paper, random, misspellings);
    if (item !== undefined) items.push(item);
  }
  return items;
}
