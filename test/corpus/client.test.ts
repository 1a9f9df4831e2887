import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCorpus } from '../../src/corpus/client.ts';
import { connect, type Port } from '../../src/corpus/connect.ts';
import type { Corpus, CorpusStatus } from '../../src/corpus/corpus.ts';
import type { Service } from '../../src/corpus/service.ts';
import { INITIAL_STATUS } from '../../src/corpus/status.ts';
import { paper } from './fake-server.ts';

const OPTIONS = { dataUrl: 'https://example.org/data/', scope: '/' };
const READY: CorpusStatus = { ...INITIAL_STATUS, phase: 'ready', total: 1 };

let ends: readonly MessagePort[] = [];

interface Thread {
  readonly corpus: Corpus;
  readonly worker: Worker;
  /** Texts that were searched for. */
  readonly searched: readonly string[];
  publish(status: CorpusStatus): void;
}

/** A page and a worker at the two ends of a real channel, with a service that answers at once. */
function start(change: Partial<Service> = {}): Thread {
  const { port1, port2 } = new MessageChannel();
  ends = [port1, port2];
  const searched: string[] = [];
  let publish: (status: CorpusStatus) => void = () => undefined;
  connect(port2 as unknown as Port, (_takes, given) => {
    publish = given;
    return {
      open: async () => undefined,
      search: async ({ text }) => {
        searched.push(text);
        return { total: searched.length, rows: [], partial: false, took: 0 };
      },
      paper: () => Promise.reject(new Error('the paper is broken')),
      present: (ids) => ids,
      papers: async () => [paper('apples')],
      successors: async () => [],
      complete: async (prefix, limit) => [{ word: `${prefix}les`, papers: limit }],
      setPersonal: () => undefined,
      spell: async () => undefined,
      sync: async () => undefined,
      reload: async () => undefined,
      ...change,
    };
  });
  const worker = port1 as unknown as Worker;
  return { corpus: createCorpus(worker, OPTIONS), worker, searched, publish: (status) => publish(status) };
}

const breakDown = (worker: Worker, message: string): void =>
  void worker.onerror?.(Object.assign(new Event('error'), { message }) as ErrorEvent);

afterEach(() => {
  for (const end of ends) end.close();
});

describe('the corpus across threads', () => {
  it('publishes each status to every listener until it leaves', async () => {
    const { corpus, publish } = start();
    await corpus.papers([]);
    const [early, late]: [number[], number[]] = [[], []];
    const leave = corpus.subscribe(({ revision }) => early.push(revision));
    corpus.subscribe(({ revision }) => late.push(revision));
    publish({ ...READY, revision: 1 });
    await corpus.papers([]);
    leave();
    publish({ ...READY, revision: 2 });
    await corpus.papers([]);
    expect([early, late]).toEqual([[1], [1, 2]]);
    expect(corpus.status()).toEqual({ ...READY, revision: 2 });
  });

  it('answers the latest of several searches, and spends no time on the others', async () => {
    const { corpus, searched } = start();
    const answers = await Promise.all(['a', 'ab', 'abc'].map((text) => corpus.search({ text }, 0, 50)));
    expect(answers).toEqual([undefined, undefined, expect.objectContaining({ total: 1 })]);
    expect(searched).toEqual(['abc']);
  });

  it('finds papers beside a search without superseding it', async () => {
    const { corpus, searched } = start();
    const [page, rows] = await Promise.all([corpus.search({ text: 'a' }, 0, 50), corpus.find('b', 6)]);
    expect(page).toBeDefined();
    expect(rows).toEqual([]);
    expect([...searched].sort()).toEqual(['a', 'b']);
  });

  it('tells a search that is under way when it is superseded', async () => {
    const verdicts: (boolean | undefined)[] = [];
    let wake: (() => void) | undefined;
    const { corpus } = start({
      search: async ({ text }, _offset, _limit, isStale) => {
        if (text === 'a') await new Promise<void>((resolve) => (wake = resolve));
        else wake?.();
        verdicts.push(isStale?.());
        return { total: 0, rows: [], partial: false, took: 0 };
      },
    });
    const first = corpus.search({ text: 'a' }, 0, 50);
    await vi.waitUntil(() => wake);
    const second = corpus.search({ text: 'ab' }, 0, 50);
    expect(await first).toBeUndefined();
    expect(await second).toMatchObject({ total: 0 });
    expect(verdicts.sort()).toEqual([false, true]);
  });

  it('passes failures on as data with their reason', async () => {
    const { corpus } = start();
    await expect(corpus.paper(paper('apples').id, '')).rejects.toMatchObject({
      failure: { code: 'unexpected', detail: 'Error: the paper is broken' },
    });
    expect(await corpus.papers([])).toEqual([paper('apples')]);
    expect(await corpus.complete('app', 3)).toEqual([{ word: 'apples', papers: 3 }]);
  });

  it('lets a superseded search fail in silence, and the latest one aloud', async () => {
    let fail: (() => void) | undefined;
    const { corpus } = start({
      search: async ({ text }) => {
        if (text === 'a') await new Promise<void>((resolve) => (fail = resolve));
        else fail?.();
        throw new Error('no index');
      },
    });
    const first = corpus.search({ text: 'a' }, 0, 50);
    await vi.waitUntil(() => fail);
    const second = corpus.search({ text: 'ab' }, 0, 50);
    await expect(second).rejects.toMatchObject({ failure: { detail: 'Error: no index' } });
    expect(await first).toBeUndefined();
  });

  it('says so when the worker cannot build its parts', async () => {
    const { port1, port2 } = new MessageChannel();
    ends = [port1, port2];
    connect(port2 as unknown as Port, () => {
      throw new Error('no channel');
    });
    const corpus = createCorpus(port1 as unknown as Worker, OPTIONS);
    await vi.waitUntil(() => corpus.status().phase === 'failed');
    expect(corpus.status().failure).toMatchObject({ code: 'unexpected', detail: 'Error: no channel' });
  });

  it('ends open calls when the worker breaks, and keeps the lists on screen', async () => {
    const { corpus, worker, publish } = start();
    await corpus.papers([]);
    publish(READY);
    await corpus.papers([]);
    const open = corpus.papers([]);
    breakDown(worker, 'out of memory');
    await expect(open).rejects.toMatchObject({ failure: { code: 'unexpected', detail: 'out of memory' } });
    expect(corpus.status()).toMatchObject({ phase: 'ready', failure: { detail: 'out of memory' } });
    expect(await corpus.papers([])).toHaveLength(1);
  });

  it('ends every later call as well when the worker never started', async () => {
    const { corpus, worker } = start();
    breakDown(worker, '');
    expect(corpus.status()).toMatchObject({ phase: 'failed', failure: { code: 'unexpected' } });
    for (const end of ends) end.close();
    await expect(corpus.papers([])).rejects.toMatchObject({ failure: { code: 'unexpected' } });
  });

  it('ends open calls when a message cannot be read', async () => {
    const { corpus, worker } = start();
    const open = corpus.papers([]);
    worker.onmessageerror?.(new MessageEvent('messageerror'));
    await expect(open).rejects.toMatchObject({ failure: { code: 'unexpected' } });
  });
});
