import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FailureError } from '../../src/core/failure.ts';
import type { ListSlug } from '../../src/core/list.ts';
import type { Paper, PaperId } from '../../src/core/paper.ts';
import { parseManifest, parseShard } from '../../src/core/read-wire.ts';
import { type Manifest, WIRE_FORMAT } from '../../src/core/wire.ts';

const paper: Paper = {
  id: 'arxiv:2401.02412' as PaperId,
  title: 'A title',
  abstract: 'An abstract. Code at https://github.com/a/b.',
  extent: 'full',
  original: { abstract: 'An abstract. Code at  https://github.com/a/b.' },
  authors: ['A. Author'],
  year: 2024,
  venue: 'Somewhere',
  links: [{ url: 'https://github.com/a/b', kind: 'code' }],
  source: { url: 'https://arxiv.org/abs/2401.02412', arxivId: '2401.02412', upvotes: 0 },
};

const manifest: Manifest = {
  format: WIRE_FORMAT,
  lists: [
    {
      slug: 'my-list' as ListSlug,
      title: 'My list',
      description: 'What it is.',
      sourceUrl: 'https://example.org/',
      count: 3,
      version: 'abc',
      shards: [
        { file: 'my-list.0.0123456789ab.json', count: 2, bytes: 20 },
        { file: 'my-list.1.0123456789ab.json', count: 1, bytes: 10 },
      ],
    },
  ],
};

const failureOf = (run: () => unknown): unknown => {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof FailureError) return thrown.failure;
    throw thrown;
  }
  return undefined;
};

/** A copy of `value` in which the one field at `path` is replaced. */
function changed(value: unknown, path: readonly (string | number)[], to: unknown): unknown {
  const copy = structuredClone(value) as Record<string | number, unknown>;
  let at = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  at[path.at(-1) ?? ''] = to;
  return copy;
}

describe('parseManifest', () => {
  it('reads back what was written', () => {
    expect(parseManifest(JSON.parse(JSON.stringify(manifest)))).toEqual(manifest);
  });

  it('drops fields it does not know', () => {
    expect(parseManifest({ ...manifest, later: true })).toEqual(manifest);
  });

  it('tells a newer format from a damaged file, whatever the newer file looks like', () => {
    expect(failureOf(() => parseManifest({ format: WIRE_FORMAT + 1, shelves: {} }))).toEqual({
      code: 'data-newer',
      format: WIRE_FORMAT + 1,
    });
  });

  it.each([
    [['format'], '1', 'format is not a count'],
    [['format'], 0, `format is not ${WIRE_FORMAT}`],
    [['lists'], {}, 'lists is not a list'],
    [['lists', 0, 'slug'], '', 'lists[0].slug is not filled in'],
    [['lists', 0, 'count'], 4, 'lists[0].count is not the sum of its shards'],
    [['lists', 0, 'sourceUrl'], 'javascript:alert(1)', 'lists[0].sourceUrl is not an http(s) address'],
    [['lists', 0, 'shards', 1, 'file'], '../../secret.json', 'lists[0].shards[1].file is not a file name'],
    [['lists', 0, 'shards', 1, 'bytes'], -1, 'lists[0].shards[1].bytes is not a count'],
    [['lists', 1], manifest.lists[0], 'lists is not free of repeated slugs'],
  ] as const)('says where the trouble is: %j as %j', (path, to, detail) => {
    expect(failureOf(() => parseManifest(changed(manifest, path, to)))).toEqual({
      code: 'data-malformed',
      file: 'manifest.json',
      detail,
    });
  });
});

describe('parseShard', () => {
  it('reads back what was written', () => {
    expect(parseShard(JSON.parse(JSON.stringify([paper, paper])))).toEqual([paper, paper]);
  });

  it.each([
    [[0, 'id'], undefined, '[0].id is not text'],
    [[0, 'title'], '', '[0].title is not filled in'],
    [[0, 'extent'], 'half', '[0].extent is not one of full, summary, none'],
    [[0, 'links', 0, 'url'], 'javascript:alert(1)', '[0].links[0].url is not an http(s) address'],
    [[0, 'links', 0, 'kind'], 'cat', '[0].links[0].kind is not one of code, project'],
    [[0, 'authors', 0], 7, '[0].authors[0] is not text'],
    [[0, 'source', 'url'], 'file:///etc/passwd', '[0].source.url is not an http(s) address'],
    [[0, 'source'], null, '[0].source is not an object'],
  ] as const)('says where the trouble is: %j as %j', (path, to, detail) => {
    expect(failureOf(() => parseShard(changed([paper], path, to), 'x.0.json'))).toEqual({
      code: 'data-malformed',
      file: 'x.0.json',
      detail,
    });
  });

  it('fails in no other way, whatever a server sends', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        for (const parse of [parseManifest, parseShard]) {
          const failure = failureOf(() => parse(anything));
          if (failure) expect(failure).toHaveProperty('code');
        }
      }),
    );
  });
});
