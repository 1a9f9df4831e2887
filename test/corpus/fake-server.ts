/** A static host in memory: serves lists as the build would, counts requests, and misbehaves on demand. */
import type { ListSlug } from '../../src/core/list.ts';
import type { Paper } from '../../src/core/paper.ts';
import type { Manifest } from '../../src/core/wire.ts';
import type { Fetch } from '../../src/corpus/fetch-json.ts';
import { makePaper } from '../support/make-paper.ts';

export const paper = (name: string, abstract = `About ${name}. It goes on.`): Paper =>
  makePaper(`title:${name}`, name, abstract);

type Misbehaviour = (file: string) => Response | Error | undefined;

export interface FakeServer {
  readonly fetch: Fetch;
  /** Files asked for since the last look. */
  taken(): readonly string[];
  deploy(lists: Readonly<Record<string, readonly (readonly Paper[])[]>>): void;
  misbehave: Misbehaviour;
}

export function fakeServer(): FakeServer {
  let files = new Map<string, string>();
  let asked: string[] = [];
  const server: FakeServer = {
    misbehave: () => undefined,
    async fetch(url) {
      const file = url.slice(url.lastIndexOf('/') + 1);
      asked.push(file);
      const answer = server.misbehave(file);
      if (answer instanceof Error) throw answer;
      const text = files.get(file);
      return answer ?? new Response(text ?? '<!doctype html>', { status: text === undefined ? 404 : 200 });
    },
    taken() {
      const taken = asked;
      asked = [];
      return taken;
    },
    deploy(lists) {
      files = new Map();
      const manifest: Manifest = {
        format: 1,
        lists: Object.entries(lists).map(([slug, shards]) => ({
          slug: slug as ListSlug,
          title: slug,
          count: shards.flat().length,
          version: JSON.stringify(shards).length.toString(36),
          shards: shards.map((papers, index) => {
            const text = JSON.stringify(papers);
            const name = papers
              .map(({ title }) => title)
              .join('_')
              .replace(/\W/g, '-');
            const file = `${slug}.${index}.${name}${text.length}.json`;
            files.set(file, text);
            return { file, count: papers.length, bytes: new TextEncoder().encode(text).length };
          }),
        })),
      };
      files.set('manifest.json', JSON.stringify(manifest));
    },
  };
  return server;
}
