import { describe, expect, it } from 'vitest';
import { emitLists } from '../../src/build/emit-lists.ts';
import { readLists } from '../../src/build/read-lists.ts';
import { parseManifest, parseShard } from '../../src/core/read-wire.ts';
import { folderOf, record } from './data-folder.ts';

describe('emitting lists', () => {
  it('writes what the app reads back, in shards of at most 1 MB', () => {
    const papers = Array.from({ length: 3000 }, (_, at) =>
      record(`Title ${at}`, { abstract: `é${'word '.repeat(100)}` }),
    );
    const { lists } = readLists(folderOf({ 'a.jsonl': papers.join('\n') }));
    const files = new Map(emitLists(lists).map(({ path, text }) => [path, text]));
    const manifest = parseManifest(JSON.parse(files.get('data/manifest.json') ?? ''));
    const [list] = manifest.lists;
    expect(list?.count).toBe(3000);
    expect(list?.shards.length).toBeGreaterThan(1);
    const read = list?.shards.flatMap(({ file, bytes, count }) => {
      const text = files.get(`data/${file}`) ?? '';
      expect(file).toMatch(/^a\.\d+\.[0-9a-f]{12}\.json$/);
      expect(Buffer.byteLength(text)).toBe(bytes);
      expect(bytes).toBeLessThanOrEqual(1_000_000);
      const shard = parseShard(JSON.parse(text), file);
      expect(shard).toHaveLength(count);
      return shard;
    });
    expect(read).toEqual(lists[0]?.papers);
  });

  it('gives a list a new version exactly when its papers change', () => {
    const versionOf = (...lines: readonly string[]) => {
      const text = emitLists(readLists(folderOf({ 'a.jsonl': lines.join('\n') })).lists).at(-1)?.text ?? '';
      return parseManifest(JSON.parse(text)).lists[0]?.version;
    };
    expect(versionOf(record('A'), record('B'))).toBe(versionOf(record('A'), '', record('B')));
    expect(versionOf(record('A'), record('B'))).not.toBe(versionOf(record('B'), record('A')));
  });
});
