/** Brings the store up to date with the server: changed shards only, and nothing becomes current before all of it is there. */
import { FailureError, toFailure } from '../core/failure.ts';
import type { Paper } from '../core/paper.ts';
import { parseManifest, parseShard } from '../core/read-wire.ts';
import type { Manifest, ShardInfo } from '../core/wire.ts';
import { type PaperStore, shardsOf } from '../store/paper-store.ts';
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

/**
 * @returns whether the store changed.
 * @throws FailureError; the lists are then as they were.
 */
export async function sync(parts: SyncParts): Promise<boolean> {
  const { store, fetch, dataUrl, progress } = parts;
  const answer = await fetchJson(fetch, dataUrl + MANIFEST, { file: MANIFEST, cache: 'no-cache' });
  const manifest: Manifest = parseManifest(answer, MANIFEST);
  const [current, present] = [await store.readManifest(), await store.shardNames()];
  let lacking = [...shardsOf(manifest)].filter((file) => !present.has(file));
  if (lacking.length === 0 && JSON.stringify(current) === JSON.stringify(manifest)) return false;

  const shards = new Map(
    manifest.lists.flatMap((list) => list.shards.map((shard) => [shard.file, shard] as const)),
  );
  const papersOf = (files: Iterable<string>): number =>
    [...files].reduce((sum, file) => sum + (shards.get(file)?.count ?? 0), 0);
  const expected = papersOf(shards.keys());
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    let stored = expected - papersOf(lacking);
    progress(stored, expected);
    for (const file of lacking) {
      const shard = shards.get(file);
      if (!shard) continue;
      await store.putShard(file, await fetchWhole(parts, shard));
      stored += shard.count;
      progress(stored, expected);
    }
    lacking = [...(await store.commit(manifest))];
    if (lacking.length === 0) return true;
  }
  throw new FailureError({ code: 'storage-lost', detail: 'shards disappeared while they were being stored' });
}
