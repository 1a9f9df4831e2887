/** Brings the store up to date with the server: changed shards only, and nothing becomes current before all of it is there. */
import { FailureError, toFailure } from '../core/failure.ts';
import type { Paper, PaperId } from '../core/paper.ts';
import { parseManifest, parseShard } from '../core/read-wire.ts';
import type { Manifest, ShardInfo } from '../core/wire.ts';
import type { PaperStore } from '../store/paper-store.ts';
import { type Fetch, fetchJson } from './fetch-json.ts';

export interface SyncParts {
  readonly store: PaperStore;
  readonly fetch: Fetch;
  /** Of the data folder, with a slash at its end. */
  readonly dataUrl: string;
  readonly progress: (stored: number, expected: number) => void;
}

const MANIFEST = 'manifest.json';
/** Another tab may drop shards between storing and committing; they are then fetched once more. */
const ATTEMPTS = 3;
/** Shards on their way while one is stored: what each waits for, host and disk, is not the same, and memory holds few. */
const AHEAD = 3;

async function fetchShard(
  { fetch, dataUrl }: SyncParts,
  { file, count, bytes }: ShardInfo,
  cache: RequestCache,
): Promise<readonly Paper[]> {
  // The manifest's reader lets letters of any alphabet through.
  const url = dataUrl + encodeURIComponent(file);
  const papers = parseShard(await fetchJson(fetch, url, { file, bytes, cache }), file);
  if (papers.length === count) return papers;
  throw new FailureError({
    code: 'data-malformed',
    file,
    detail: `${papers.length} papers came of ${count}`,
  });
}

/** Shards never change, so a browser may keep a damaged one for ever: that one is asked for again past its cache. */
async function fetchWhole(parts: SyncParts, shard: ShardInfo): Promise<readonly Paper[]> {
  try {
    return await fetchShard(parts, shard, 'default');
  } catch (error) {
    if (toFailure(error).code !== 'data-malformed') throw error;
    return fetchShard(parts, shard, 'reload');
  }
}

const papersIn = (shards: readonly ShardInfo[]): number => shards.reduce((sum, { count }) => sum + count, 0);

/**
 * @returns whether the store changed.
 * @throws FailureError; the lists are then as they were.
 */
export async function sync(parts: SyncParts): Promise<boolean> {
  const { store, fetch, dataUrl, progress } = parts;
  const answer = await fetchJson(fetch, dataUrl + MANIFEST, { file: MANIFEST, cache: 'no-cache' });
  const manifest: Manifest = parseManifest(answer, MANIFEST);
  const [current, present] = [await store.readManifest(), await store.shardNames()];
  const named = manifest.lists.flatMap((list) => list.shards.map((shard) => [shard.file, shard] as const));
  const shards = [...new Map(named).values()];
  let lacking = shards.filter(({ file }) => !present.has(file));
  if (lacking.length === 0 && JSON.stringify(current) === JSON.stringify(manifest)) return false;

  const arrival = (shard: ShardInfo) => {
    const coming = fetchWhole(parts, shard).then((papers) => ({ ...shard, papers }));
    // Whoever waits for it hears of a failure; once another failed, nobody does.
    coming.catch(() => undefined);
    return coming;
  };
  const expected = papersIn(shards);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    let stored = expected - papersIn(lacking);
    progress(stored, expected);
    const rest = [...lacking];
    const coming = rest.splice(0, AHEAD).map(arrival);
    for (let next = coming.shift(); next; next = coming.shift()) {
      const { file, count, papers } = await next;
      coming.push(...rest.splice(0, 1).map(arrival));
      await store.putShard(file, papers);
      stored += count;
      progress(stored, expected);
    }
    const missing = await store.commit(manifest);
    if (missing.length === 0) return true;
    lacking = shards.filter(({ file }) => missing.includes(file));
  }
  throw new FailureError({ code: 'storage-lost', detail: 'shards disappeared meanwhile' });
}

/** Remembers when papers first came to this device, for those who want the latest first. @param now in milliseconds since the epoch. */
export async function noteArrivals(store: PaperStore, ids: readonly PaperId[], now: number): Promise<void> {
  const known = new Set((await store.readArrivals()).flatMap((arrival) => arrival.ids));
  const fresh = ids.filter((id) => !known.has(id));
  if (fresh.length > 0) await store.addArrival({ at: now, ids: fresh });
}
