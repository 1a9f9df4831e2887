/** Formulas are set as MathML under the site's policy, offline too; what fails stays LaTeX; what is copied is LaTeX. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { formatRoute } from '../../src/core/route.ts';
import type { Page } from '../support/browser.ts';
import { buildSite } from '../support/build-site.ts';
import { readyOffline, search, seeCount } from '../support/reader.ts';
import { scenario } from '../support/suite.ts';

const WIDE = `$$ ${Array.from({ length: 40 }, (_, n) => `x_{${n}}^2`).join(' + ')} = 0 $$`;

const PAPERS = [
  {
    title: String.raw`Sorting $n$ Keys in $O(n \log n)$ Time`,
    abstract: String.raw`For \(\alpha \geq 2\) keys that cost $5 to $10 we gain 77.67$\pm$2.10 points over $\ownmacro{x}$ at a rate of $\tilde{O}(\sqrt{n})$. ${WIDE} The end.`,
  },
  {
    title: 'Hostile notation',
    abstract: String.raw`Here $\href{javascript:alert(1)}{x}$, $\includegraphics{https://example.com/a.png}$, $\class{stolen}{a}$, $\id{app}{b}$, $\style{position:fixed}{c}$, $\rule{900em}{900em}$, $\kern-90em y$, $\def\a{bbbbbbbb}\def\b{\a\a\a\a\a\a\a\a}\b\b\b$, $\color{red}d$, $\text{<img src=x onerror=alert(1)>}$, ${'{'.repeat(400)}$ and $z^2$.`,
  },
  { title: 'Plain words', abstract: 'Nothing here needs more than letters.' },
];

let site = '';
let data = '';
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'offprint-data-'));
  await writeFile(join(data, 'formulas.jsonl'), PAPERS.map((paper) => JSON.stringify(paper)).join('\n'));
  site = await buildSite({ name: 'math', data });
});
afterAll(() => Promise.all([site, data].filter(Boolean).map((folder) => rm(folder, { recursive: true }))));

/** The LaTeX of the formulas that are set, in an element of the page. */
const setFormulas = (page: Page, selector: string): Promise<readonly string[]> =>
  page.tab.evaluate(
    (where) =>
      [...document.querySelectorAll(`${where} [data-tex]`)]
        .filter((box) => box.querySelector('math')?.namespaceURI === 'http://www.w3.org/1998/Math/MathML')
        .map((box) => box.getAttribute('data-tex') ?? ''),
    selector,
  );

const seeFormulas = (page: Page, selector: string, count: number): Promise<readonly string[]> =>
  page.until(`${count} formulas in ${selector}`, async () => {
    const found = await setFormulas(page, selector);
    return found.length === count && found;
  });

const textOf = (page: Page, selector: string): Promise<string> =>
  page.tab.evaluate((where) => document.querySelector(where)?.textContent ?? '', selector);

async function openByTitle(page: Page, title: string): Promise<void> {
  await page.click({ role: 'link', name: title });
  await page.see({ role: 'page title', name: title });
}

scenario(
  'sets formulas in the list and in the paper, and leaves what fails as it is',
  async ({ server, page }) => {
    server.deploy(site);
    await page.tab.goto(server.url);
    await seeCount(page, '3 papers');
    expect(await seeFormulas(page, '.paper-row h2', 2)).toEqual(['$n$', String.raw`$O(n \log n)$`]);
    await openByTitle(page, 'Sorting');
    expect(await seeFormulas(page, '.reading-text', 4)).toEqual([
      String.raw`\(\alpha \geq 2\)`,
      String.raw`$\pm$`,
      String.raw`$\tilde{O}(\sqrt{n})$`,
      WIDE,
    ]);
    expect(await textOf(page, '.reading-text')).toContain(
      String.raw`cost $5 to $10 we gain 77.67±2.10 points over $\ownmacro{x}$ at`,
    );

    await page.tab.viewport(320, 700);
    // The pane comes in from the side, so where it ends up is waited for.
    const reachable = await page.until(
      'a formula that scrolls by itself, and a text that fits the screen',
      () =>
        page.tab.evaluate(() => {
          const box = document.querySelector('.formula.display');
          const text = document.querySelector('.reading-text');
          if (!box || !text || box.scrollWidth <= box.clientWidth) return undefined;
          // The pane scrolls, so what is too wide shows in the text, and not in the page.
          const right = Math.max(text.getBoundingClientRect().right, document.documentElement.scrollWidth);
          return right <= window.innerWidth ? (box as HTMLElement).tabIndex : undefined;
        }),
    );
    expect(reachable).toBe(0);
  },
);

scenario('marks a formula that holds a match as a whole', async ({ server, page }) => {
  server.deploy(site);
  await page.tab.goto(server.url);
  await seeCount(page, '3 papers');
  await search(page, 'alpha keys');
  await page.until('a marked formula in the row', async () =>
    (await setFormulas(page, '.paper-row .snippet mark')).includes(String.raw`\(\alpha \geq 2\)`),
  );
  await openByTitle(page, 'Sorting');
  await page.until('a marked formula in the paper', async () =>
    (await setFormulas(page, '.reading-text mark')).includes(String.raw`\(\alpha \geq 2\)`),
  );
});

scenario('shows nothing of a hostile formula but its text', async ({ server, page }) => {
  server.deploy(site);
  await page.tab.goto(server.url);
  await openByTitle(page, 'Hostile notation');
  const found = await page.until('the last formula', async () => {
    const set = await setFormulas(page, '.reading-text');
    return set.includes('$z^2$') && set;
  });
  expect(found).toEqual([
    String.raw`$\color{red}d$`,
    String.raw`$\text{<img src=x onerror=alert(1)>}$`,
    '$z^2$',
  ]);
  const inside = await page.tab.evaluate(() => {
    const nodes = [...document.querySelectorAll('.reading-text .formula *')];
    return {
      foreign: nodes.filter((node) => node.namespaceURI !== 'http://www.w3.org/1998/Math/MathML').length,
      attributes: [...new Set(nodes.flatMap((node) => node.getAttributeNames()))].filter((name) =>
        /^(on|id|href|src|mathcolor|mathbackground)/.test(name),
      ),
      colours: new Set(nodes.map((node) => getComputedStyle(node).color)).size,
    };
  });
  expect(inside).toEqual({ foreign: 0, attributes: [], colours: 1 });
});

scenario('copies LaTeX with its delimiters, also of a part of a formula', async ({ server, page }) => {
  server.deploy(site);
  await page.tab.goto(server.url);
  await openByTitle(page, 'Sorting');
  await seeFormulas(page, '#paper-title', 2);
  const copied = await page.tab.evaluate(() => {
    const copy = (from: Node, to: Node): readonly string[] => {
      document
        .getSelection()
        ?.setBaseAndExtent(from, 0, to, to.childNodes.length || (to.textContent ?? '').length);
      let copied: readonly string[] = [];
      const listen = ({ clipboardData }: ClipboardEvent): void => {
        copied = ['text/plain', 'text/html'].map((type) => clipboardData?.getData(type) ?? '');
      };
      window.addEventListener('copy', listen, { once: true });
      // WebKit copies nothing that no person asked for, Firefox gives no data to an event that a script made.
      if (!document.execCommand('copy'))
        document.dispatchEvent(
          new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true }),
        );
      return copied;
    };
    const heading = document.querySelector('#paper-title') ?? document;
    const inner = heading.querySelectorAll('math')[1]?.querySelector('mi')?.firstChild ?? document;
    const abstract = document.querySelector('.reading-text') ?? document;
    return { whole: copy(heading, heading), part: copy(inner, inner), blocks: copy(heading, abstract) };
  });
  const title = PAPERS[0]?.title ?? '';
  expect(copied.whole[0]).toBe(title);
  expect(copied.whole[1]).toContain(title);
  expect(copied.part[0]).toBe(String.raw`$O(n \log n)$`);
  expect(copied.blocks[0]).toMatch(/ Time\n\n/);
  expect(copied.blocks[0]?.endsWith(`${PAPERS[0]?.abstract}`)).toBe(true);
});

scenario('fetches the renderer for a formula only, and sets formulas offline', async ({ server, page }) => {
  server.deploy(site);
  const plain = formatRoute({ page: 'papers', text: 'letters', list: undefined, paper: undefined });
  const fetched = () =>
    page.tab.evaluate(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/start-math')),
    );
  await page.tab.goto(`${server.url}${plain}`);
  await page.see({ role: 'article', name: 'Plain words' });
  expect(await fetched()).toBe(false);
  await search(page, '');
  await seeFormulas(page, '.paper-row h2', 2);
  expect(await fetched()).toBe(true);
  await readyOffline(page);
  await server.close();
  await page.tab.reload();
  await seeFormulas(page, '.paper-row h2', 2);
});
