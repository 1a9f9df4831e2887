/** One tab of the app's corpus on the disk of the test, with the real store and the real engine. */

import type { Paper, PaperId } from '../../src/core/paper.ts';
import { parseQuery } from '../../src/core/parse-query.ts';
import type { Query } from '../../src/core/query.ts';
import type { CorpusStatus } from '../../src/corpus/corpus.ts';
import type { ParsedQuery } from '../../src/corpus/protocol.ts';
import { createService, type Service } from '../../src/corpus/service.ts';
import { createEngine } from '../../src/search/create-engine.ts';
import { createSpelling } from '../../src/search/create-spelling.ts';
import type { SearchEngine } from '../../src/search/engine.ts';
import type { CreateSpelling } from '../../src/search/spelling.ts';
import { createMemoryPaperStore } from '../../src/store/memory-paper-store.ts';
import { openPaperStore } from '../../src/store/open-stores.ts';
import type { PaperStore } from '../../src/store/paper-store.ts';
import type { FakeServer } from './fake-server.ts';

/** The query as the page sends it. */
export const asked = (query: Query): ParsedQuery => ({ ...query, tree: parseQuery(query.text) });

export interface Tab extends Service {
  readonly statuses: readonly CorpusStatus[];
  /** Titles given to the index, in order, and ids taken out of it. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  last(): CorpusStatus | undefined;
  /** Resolves when the index is complete. */
  whole(): Promise<unknown>;
  /** What is found by now. */
  found(text: string): Promise<readonly string[]>;
  /** What is found when the index is complete. */
  titles(text?: string): Promise<readonly string[]>;
}

export interface TabOptions {
  /** In place of the one on the disk of the test. */
  readonly store?: PaperStore;
  readonly wrap?: (store: PaperStore) => PaperStore;
  /** Tabs tell each other nothing unless this says so, and hold no lock. */
  readonly announce?: () => void;
  /** There at once unless this says so. */
  readonly loadSpelling?: () => Promise<CreateSpelling>;
}

export function openTab(server: FakeServer, { store, wrap, announce, loadSpelling }: TabOptions = {}): Tab {
  const statuses: CorpusStatus[] = [];
  const added: string[] = [];
  const removed: string[] = [];
  const engine = createEngine();
  const watched: SearchEngine = Object.assign(Object.create(engine) as SearchEngine, {
    add(paper: Paper, place?: number) {
      added.push(paper.title);
      engine.add(paper, place);
    },
    remove(id: PaperId) {
      removed.push(id);
      engine.remove(id);
    },
  });
  const service = createService({
    openStore: async (report) => {
      if (store) return { store, failure: undefined };
      const opened = await openPaperStore('/', report);
      return { ...opened, store: wrap?.(opened.store) ?? opened.store };
    },
    memoryStore: async () => createMemoryPaperStore(),
    engine: watched,
    loadSpelling: loadSpelling ?? (async () => createSpelling),
    fetch: (url, init) => server.fetch(url, init),
    dataUrl: 'https://example.org/app/data/',
    publish: (status) => statuses.push(status),
    now: () => 1_000,
    exclusively: (work) => work(),
    announce: announce ?? (() => undefined),
  });
  // Successors are looked for in a whole index only.
  const whole = (): Promise<unknown> =>
    service.successors([{ id: 'title:nobody' as PaperId, title: '', abstract: '' }]);
  return {
    ...service,
    whole,
    statuses,
    added,
    removed,
    last: () => statuses.at(-1),
    found: async (text) =>
      ((await service.search(asked({ text }), 0, 50))?.rows ?? []).map(({ title }) => title.text),
    async titles(text = '') {
      if (text !== '') await whole();
      return this.found(text);
    },
  };
}
