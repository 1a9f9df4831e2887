/** The list at its beginning, as it stands in the built page. */
import { describe, expect, it } from 'vitest';
import { withFirstScreen } from '../../src/build/first-screen-plugin.ts';
import { firstScreenOf } from '../../src/prerender/first-screen.ts';
import { render } from '../../src/prerender/render.tsx';

const PAGE =
  '<!doctype html>\n<html lang="en">\n<body><div id="app"><p class="boot">Offprint</p></div></body></html>';

/** Files of a data folder with these papers, in shards of two. */
function dataOf(titles: readonly string[]): (file: string) => string {
  const papers = titles.map((title, at) => ({
    id: `title:${at}`,
    title,
    abstract: 'A short abstract about small models.',
    extent: 'full',
    links: [],
    source: { line: 1 },
  }));
  const files = new Map<string, string>();
  const shards = [];
  for (let at = 0; at < papers.length; at += 2) {
    const shard = papers.slice(at, at + 2);
    files.set(`list.${at}.json`, JSON.stringify(shard));
    shards.push({ file: `list.${at}.json`, count: shard.length, bytes: 1 });
  }
  const list = { slug: 'list', title: 'List', count: papers.length, version: 'v', shards };
  files.set('manifest.json', JSON.stringify({ format: 1, lists: [list] }));
  return (file) => files.get(file) ?? '';
}

describe('the first screen', () => {
  it('has the first eight papers of many, and says how many there are', () => {
    const first = firstScreenOf(dataOf(Array.from({ length: 21 }, (_, at) => `Paper ${at}`)));
    expect(first?.rows.map(({ title }) => title.text)).toEqual(
      Array.from({ length: 8 }, (_, at) => `Paper ${at}`),
    );
    expect(first?.total).toBe(21);
  });

  it('is left out where there is no paper', () => {
    expect(render(dataOf([]))).toBeUndefined();
  });

  it('renders titles as text, whatever is in them', () => {
    const title = '</script><img src=x onerror=alert(1)> of $& and $1 & "more" — دراسة';
    const rendered = render(dataOf([title]));
    expect(rendered?.html).not.toContain('<img src=x');
    const page = rendered ? withFirstScreen(PAGE, rendered) : '';
    const data = /<script type="application\/json" id="first-screen">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
    expect(JSON.parse(data).rows[0].title.text).toBe(title);
    expect(page).toContain('of $&amp; and $1 &amp;');
  });

  it('tells the data it was made of from other data', () => {
    const [one, two] = [render(dataOf(['One'])), render(dataOf(['One', 'Two']))];
    expect(one?.manifest).not.toBe(two?.manifest);
    expect(one?.manifest).toBe(render(dataOf(['One']))?.manifest);
  });

  it('needs a place in the page', () => {
    expect(() => withFirstScreen('<html>', { manifest: '1', data: '{}', html: '' })).toThrow('index.html');
  });
});
