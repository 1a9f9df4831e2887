/** Ten thousand papers load with a progress bar, are searched, and never stop the page from answering. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect } from 'vitest';
import { buildSite } from '../support/build-site.ts';
import { search, seeCount } from '../support/reader.ts';
import { CHROMIUM_ONLY, scenario } from '../support/suite.ts';

const CORPUS = fileURLToPath(new URL('../../../shared/corpora/papers-10k.jsonl.gz', import.meta.url));
const present = existsSync(CORPUS);
/** Milliseconds; generous, because a machine that runs tests is busy. */
const LONGEST_PAUSE = 1_000;

let site = '';
let data = '';
beforeAll(async () => {
  if (!present) return;
  data = await mkdtemp(join(tmpdir(), 'offprint-data-'));
  await writeFile(join(data, 'ten-thousand.jsonl'), gunzipSync(await readFile(CORPUS)));
  site = await buildSite({ name: 'large', data });
});
afterAll(() => Promise.all([site, data].filter(Boolean).map((folder) => rm(folder, { recursive: true }))));

scenario(
  'loads ten thousand papers under a progress bar and finds among them',
  async ({ server, page }) => {
    server.deploy(site);
    await page.tab.beforeLoad(() => {
      const view = window as Window & { longest?: number; sawProgress?: boolean };
      view.longest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) view.longest = Math.max(view.longest ?? 0, duration);
      }).observe({ type: 'longtask', buffered: true });
      // Watched from within, so that a quick load cannot be over before it is looked at.
      new MutationObserver(() => {
        view.sawProgress ||= document.querySelector('progress') !== null;
      }).observe(document, { childList: true, subtree: true });
    });
    await page.tab.goto(server.url);
    await page.see({ role: 'status' }, ({ text }) => /^(9|10),\d{3} papers$/.test(text), 60_000);
    await search(page, 'retrieval augmnted generation');
    await page.see({ role: 'article' }, ({ text }) => /retrieval/i.test(text));
    await seeCount(page, 'for “retrieval augmnted generation”');
    const seen = await page.tab.evaluate(() => {
      const view = window as Window & { longest?: number; sawProgress?: boolean };
      return { longest: view.longest ?? Number.NaN, sawProgress: view.sawProgress ?? false };
    });
    expect(seen.sawProgress).toBe(true);
    expect(seen.longest).toBeLessThan(LONGEST_PAUSE);
  },
  {
    engines: present
      ? CHROMIUM_ONLY
      : CHROMIUM_ONLY.map((engine) => ({
          ...engine,
          missing: 'the corpus of ten thousand papers is not here',
        })),
  },
);
