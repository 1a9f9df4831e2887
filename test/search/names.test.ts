import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { PaperId } from '../../src/core/paper.ts';
import { parseQuery } from '../../src/core/parse-query.ts';
import { completeWord } from '../../src/search/complete-word.ts';
import { createEngine } from '../../src/search/create-engine.ts';
import { createSpelling } from '../../src/search/create-spelling.ts';
import { stem } from '../../src/search/stem.ts';
import { tokenise } from '../../src/search/tokens.ts';
import { readPapers } from '../bench/ranking/collection.ts';
import { readTable } from '../bench/read-lines.ts';

const corpora = new URL('../../../shared/corpora/', import.meta.url);
const inCorpora = (name: string): string => fileURLToPath(new URL(name, corpora));

describe.skipIf(!existsSync(corpora))('names in a thousand real papers (skipped without the corpora)', () => {
  it('come before the words that they look like, alone and among others', () => {
    const papers = readPapers(inCorpora('papers-1k.jsonl'));
    const engine = createEngine();
    engine.spellBy(createSpelling);
    for (const paper of papers) engine.add(paper);
    const stems = new Map(
      papers.map(({ id, title, abstract, authors = [] }) => [
        id,
        new Set(tokenise(`${title}. ${abstract}. ${authors.join('. ')}`).map(({ word }) => stem(word))),
      ]),
    );
    let tried = 0;
    for (const [name = ''] of readTable(inCorpora('names-that-look-like-typos.tsv'))) {
      const [has] = completeWord(engine.index, name, 1000).filter(({ word }) => word === name);
      if (!has) continue;
      tried++;
      const alone = engine.search(parseQuery(`${name} `));
      expect(alone.correction, name).toBeUndefined();
      expect(stems.get(alone.ids(0, 1)[0] ?? ('' as PaperId))?.has(stem(name)), name).toBe(true);
      const paper = papers.find(({ id }) => stems.get(id)?.has(stem(name)));
      const other = tokenise(paper?.title ?? '').find(({ word }) => word.length > 5)?.word ?? '';
      const [first = '' as PaperId] = engine.search(parseQuery(`${name} ${other} `)).ids(0, 1);
      expect(stems.get(first)?.has(stem(name)), `${name} ${other}`).toBe(true);
    }
    expect(tried).toBeGreaterThan(3);
  });
});
