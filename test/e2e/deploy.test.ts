/** New data under a starred list: a star follows its paper, and a paper that left stays readable. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { buildSite } from '../support/build-site.ts';
import { openPaper, seeCount, seeOpen, seeStarred, starOpenPaper } from '../support/reader.ts';
import { scenario } from '../support/suite.ts';

interface Line {
  readonly title: string;
  readonly abstract: string;
}

const TIDES: Line = {
  title: 'Tidal Harmonics for Coastal Gauges: A Survey of Forty Years of Records',
  abstract:
    'Coastal gauges have recorded the tide for forty years. We collect their records, fit the harmonics of each, and show which constituents drifted.',
};
const MOSSES: Line = {
  title: 'Mosses on Northern Roofs',
  abstract:
    'We count the mosses on two hundred roofs and relate them to slope, age and shade. Shade explains most of what we see.',
};
const OTHERS: readonly Line[] = ['Kites', 'Lanterns', 'Bridges', 'Orchards'].map((word) => ({
  title: `${word} in Moderate Wind`,
  abstract: `A study of ${word.toLowerCase()} in moderate wind. It says what was measured and where. ${word} behave.`,
}));
const EDITED: Line = {
  ...TIDES,
  title: 'Tidal Harmonics for Coastal Gauges: Survey of Forty Years of Records',
};

const made: string[] = [];
let sites: readonly string[] = [];

async function build(name: string, lines: readonly Line[]): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), 'offprint-data-'));
  made.push(data);
  await writeFile(join(data, 'field-notes.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
  const site = await buildSite({ name, data });
  made.push(site);
  return site;
}

beforeAll(async () => {
  sites = [
    await build('before', [TIDES, MOSSES, ...OTHERS]),
    await build('after', [...OTHERS.toReversed(), EDITED]),
  ];
});
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))));

scenario(
  'keeps the stars of an edited and of a removed paper when the list is replaced',
  async ({ server, page }) => {
    const [before = '', after = ''] = sites;
    server.deploy(before);
    await page.tab.goto(server.url);
    await seeCount(page, '6 papers');
    for (const { title } of [TIDES, MOSSES]) {
      await openPaper(page, title);
      await starOpenPaper(page);
    }

    server.deploy(after);
    await page.tab.goto(`${server.url}?again#/papers`);
    await seeCount(page, '5 papers');
    await openPaper(page, EDITED.title);
    await seeStarred(page);

    await page.click({ role: 'link', name: 'Starred' });
    await seeCount(page, '2 starred papers');
    await page.see({ role: 'article', name: MOSSES.title }, ({ text }) =>
      text.includes('no longer in the list'),
    );
    await openPaper(page, MOSSES.title);
    await seeOpen(page, MOSSES.title);
    expect(await page.text('Shade explains most of what we see')).toContain('no longer in the list');
  },
);
