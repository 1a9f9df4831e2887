import { beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../src/core/failure.ts';
import type { CorpusStatus } from '../../src/corpus/corpus.ts';
import { createMemoryPaperStore } from '../../src/store/memory-paper-store.ts';
import type { PaperStore } from '../../src/store/paper-store.ts';
import { type FakeServer, fakeServer, paper } from './fake-server.ts';
import { openTab, type Tab } from './tab.ts';

const [apples, bananas, cherries] = [paper('apples'), paper('bananas'), paper('cherries')];

describe('the corpus', () => {
  let server: FakeServer;
  let store: PaperStore;
  let statuses: readonly CorpusStatus[];

  const start = (own: PaperStore = store): Tab => {
    const tab = openTab(server, { store: own });
    ({ statuses } = tab);
    return tab;
  };
  const status = (): CorpusStatus | undefined => statuses.at(-1);
  const titles = async (service: Tab, text = ''): Promise<readonly string[]> => {
    await service.whole();
    return service.found(text);
  };

  beforeEach(() => {
    server = fakeServer();
    store = createMemoryPaperStore();
    server.deploy({ fruit: [[apples, bananas], [cherries]] });
  });

  it('loads everything on a first visit, and says how far it is', async () => {
    const service = start();
    await service.open();
    expect(await titles(service)).toEqual(['apples', 'bananas', 'cherries']);
    const progress = statuses
      .filter(({ phase }) => phase === 'loading')
      .map(({ stored, expected }) => [stored, expected]);
    expect(progress).toContainEqual([0, 3]);
    expect(progress).toContainEqual([2, 3]);
    expect(status()).toMatchObject({ phase: 'ready', total: 3, failure: undefined, checkedAt: 1_000 });
  });

  it('shows what is stored before it asks the server, and then asks for the manifest only', async () => {
    await start().open();
    server.taken();
    let readyBefore = false;
    server.misbehave = () => {
      readyBefore = status()?.phase === 'ready';
      return undefined;
    };
    await start().open();
    expect(readyBefore).toBe(true);
    expect(server.taken()).toEqual(['manifest.json']);
  });

  it('fetches only the shard that changed', async () => {
    await start().open();
    server.taken();
    const plums = paper('plums');
    server.deploy({ fruit: [[apples, bananas], [plums]] });
    const service = start();
    await service.open();
    const asked = server.taken();
    expect(asked).toHaveLength(2);
    expect(asked[1]).toContain('plums');
    expect(await titles(service)).toEqual(['apples', 'bananas', 'plums']);
    expect(await titles(service, 'plums')).toEqual(['plums']);
    expect(await titles(service, 'cherries')).toEqual([]);
  });

  it.each([
    ['the server is down', () => new TypeError('Failed to fetch'), 'data-unreachable'],
    ['the file is missing', () => new Response('gone', { status: 404 }), 'data-missing'],
    [
      'a page comes in place of data',
      () => new Response('<!doctype html><title>Home</title>'),
      'data-malformed',
    ],
    ['the data is of a newer format', () => new Response('{"format":99,"lists":[]}'), 'data-newer'],
  ] as const)('keeps the old lists and says why when %s', async (_what, answer, code) => {
    await start().open();
    server.misbehave = (file) => (file === 'manifest.json' ? answer() : undefined);
    const service = start();
    await service.open();
    expect(await titles(service)).toHaveLength(3);
    expect(status()).toMatchObject({ phase: 'ready', failure: { code } });
    server.misbehave = () => undefined;
    await service.sync();
    expect(status()?.failure).toBeUndefined();
  });

  it.each([
    ['is cut short', (text: string) => text.slice(0, -20)],
    ['is another file of the same length', (text: string) => text.replaceAll('"title"', '"tltle"')],
    ['lacks papers', (text: string) => `[${' '.repeat(text.length - 2)}]`],
  ])('uses nothing of a new list when one of its shards %s', async (_what, damage) => {
    await start().open();
    const plums = paper('plums');
    server.deploy({ fruit: [[apples], [plums]] });
    server.misbehave = (file) =>
      file.includes('plums') ? new Response(damage(JSON.stringify([plums]))) : undefined;
    const service = start();
    await service.open();
    expect(await titles(service)).toEqual(['apples', 'bananas', 'cherries']);
    expect(status()).toMatchObject({ phase: 'ready', failure: { code: 'data-malformed' } });
  });

  it('fails a first load with the reason, and loads when it is tried again', async () => {
    server.misbehave = () => new TypeError('Failed to fetch');
    const service = start();
    await service.open();
    expect(status()).toMatchObject({ phase: 'failed', failure: { code: 'data-unreachable' } });
    server.misbehave = () => undefined;
    await service.sync();
    expect(status()).toMatchObject({ phase: 'ready', failure: undefined, total: 3 });
    expect(await titles(service, 'apples')).toEqual(['apples']);
  });

  it('reads from memory when a first list cannot be stored, and says that there is no room', async () => {
    const full: PaperStore = {
      ...createMemoryPaperStore(),
      kind: 'disk',
      putShard: () => Promise.reject(new FailureError({ code: 'storage-full', detail: 'full' })),
    };
    const service = start(full);
    await service.open();
    expect(await titles(service)).toHaveLength(3);
    expect(status()).toMatchObject({ phase: 'ready', storage: 'memory', failure: { code: 'storage-full' } });
  });
});
