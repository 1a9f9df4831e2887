/** Engines that put misspelt words right, what they are given, and how they are asked. */
import type { Paper } from '../../src/core/paper.ts';
import { parseQuery } from '../../src/core/parse-query.ts';
import { createEngine } from '../../src/search/create-engine.ts';
import { createSpelling } from '../../src/search/create-spelling.ts';
import type { Matches, SearchEngine, SearchOptions } from '../../src/search/engine.ts';

export function spellingEngine(papers: readonly Paper[] = []): SearchEngine {
  const engine = createEngine();
  engine.spellBy(createSpelling);
  for (const each of papers) engine.add(each);
  return engine;
}

export const search = (searched: SearchEngine, text: string, options?: SearchOptions): Matches =>
  searched.search(parseQuery(text), options);
