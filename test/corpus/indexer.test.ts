import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Paper, PaperId } from '../../src/core/paper.ts';
import type { CatalogueShard } from '../../src/corpus/catalogue.ts';
import { createIndexer } from '../../src/corpus/indexer.ts';
import { NO_MATCHES } from '../../src/corpus/rows.ts';
import type { SearchEngine } from '../../src/search/engine.ts';
import { createIndex } from '../../src/search/index.ts';
import { paper } from './fake-server.ts';

/** Holds papers and finds none: the indexer only adds and removes. */
function holding(held: Map<PaperId, Paper>): SearchEngine {
  return {
    get size() {
      return held.size;
    },
    get ids() {
      return [...held.keys()];
    },
    revision: 0,
    arrange: () => undefined,
    tidy: () => false,
    spellBy: () => false,
    setPersonal: () => undefined,
    index: createIndex(),
    load: () => undefined,
    add: (added) => void held.set(added.id, added),
    remove: (id) => void held.delete(id),
    search: () => NO_MATCHES,
    mark: (text) => ({ text, ranges: [] }),
    snippet: (text) => ({ text, ranges: [] }),
  };
}

const shard = (file: string, ...names: readonly string[]): CatalogueShard => ({
  file,
  ids: names.map((name) => paper(name).id),
});

const titles = (held: ReadonlyMap<PaperId, Paper>): readonly string[] =>
  [...held.values()].map(({ title }) => title).sort();

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the indexer', () => {
  it('lets others work in between when there is much to do, and says how far it is', async () => {
    let time = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      time += 50;
      return time;
    });
    const progress: number[] = [];
    const indexer = createIndexer(holding(new Map()), (indexed) => progress.push(indexed));
    const papers = Array.from({ length: 10 }, (_, at) => paper(`p${at}`));
    const events: string[] = [];
    setTimeout(() => events.push('answered'));
    const all = shard('a', ...papers.map(({ title }) => title));
    await indexer.update([all], async () => papers).then(() => events.push('indexed'));
    expect(events).toEqual(['answered', 'indexed']);
    expect(progress.length).toBeGreaterThan(2);
    expect(progress.at(-1)).toBe(10);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
  });

  it('adds nothing of an update that a later one took over, however late its papers come', async () => {
    const held = new Map<PaperId, Paper>();
    const indexer = createIndexer(holding(held), () => undefined);
    let arrive: (papers: readonly Paper[]) => void = () => undefined;
    const late = indexer.update([shard('old', 'apples')], () => new Promise((resolve) => (arrive = resolve)));
    await indexer.update([shard('new', 'plums')], async () => [paper('plums')]);
    arrive([paper('apples')]);
    await late;
    expect(titles(held)).toEqual(['plums']);
  });

  it('takes a paper of two files from the first, and the second when that goes', async () => {
    const held = new Map<PaperId, Paper>();
    const indexer = createIndexer(holding(held), () => undefined);
    const files: Record<string, readonly Paper[]> = {
      a: [paper('apples', 'of a')],
      b: [paper('apples', 'of b')],
    };
    const read = async (file: string): Promise<readonly Paper[] | undefined> => files[file];
    await indexer.update([shard('a', 'apples'), shard('b')], read);
    expect([...held.values()].map(({ abstract }) => abstract)).toEqual(['of a']);
    await indexer.update([shard('b', 'apples')], read);
    expect([...held.values()].map(({ abstract }) => abstract)).toEqual(['of b']);
  });

  it('fails when a file is gone, and keeps what it has', async () => {
    const held = new Map<PaperId, Paper>();
    const indexer = createIndexer(holding(held), () => undefined);
    await indexer.update([shard('a', 'apples')], async () => [paper('apples')]);
    await expect(indexer.update([shard('b', 'plums')], async () => undefined)).rejects.toThrow(
      'b is not stored any more',
    );
    expect(titles(held)).toEqual(['apples']);
  });
});
