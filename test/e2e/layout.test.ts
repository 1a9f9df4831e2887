/** What has to share the screen leaves each other room: panes, tips, the lists to choose from; and what is printed is whole. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Page } from '../support/browser.ts';
import { buildSite } from '../support/build-site.ts';
import { pageText } from '../support/in-page.ts';
import { FIRST, openPaper, search, seeCount } from '../support/reader.ts';
import { CHROMIUM_ONLY, scenario } from '../support/suite.ts';
import { begin, nativeOf, OPEN_PAPER, resize, SETTINGS, show } from '../support/views.ts';

const chromium = { engines: CHROMIUM_ONLY };
const AUTHORS = Array.from({ length: 15 }, (_, at) => `Author ${at + 1}`);
const LISTS = [
  'Astronomy',
  'Biology of the cell',
  'Chemistry',
  'Fluid dynamics',
  'Geology',
  'History of science',
];

let site = '';
let data = '';
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'offprint-data-'));
  await Promise.all(
    LISTS.map((title) => {
      const paper = {
        title: `On ${title}`,
        abstract: 'What is known.',
        authors: AUTHORS,
        doi: '10.1000/182',
      };
      const name = title.toLowerCase().replaceAll(' ', '-');
      return writeFile(join(data, `${name}.jsonl`), JSON.stringify({ ...paper, doi: `10.1000/${name}` }));
    }),
  );
  site = await buildSite({ name: 'lists', data });
});
afterAll(() => Promise.all([site, data].filter(Boolean).map((folder) => rm(folder, { recursive: true }))));

/** Widths of both panes, what the divider says of them, and buttons of the paper's bar that are out of reach. */
const panes = (page: Page) =>
  page.tab.evaluate(() => {
    const widthOf = (selector: string) =>
      document.querySelector(selector)?.getBoundingClientRect().width ?? 0;
    const divider = document.querySelector('.pane-divider');
    const outside = [...document.querySelectorAll('.reading-bar button')].filter(
      (button) => button.checkVisibility() && button.getBoundingClientRect().right > innerWidth,
    );
    return {
      list: Math.round(widthOf('.list-pane')),
      paper: widthOf('.reading-pane'),
      now: Number(divider?.getAttribute('aria-valuenow')),
      most: Number(divider?.getAttribute('aria-valuemax')),
      outside: outside.length,
    };
  });

scenario(
  'leaves the paper its room, however wide the list is drawn and however narrow the window becomes',
  async ({ server, page }) => {
    const { mouse } = nativeOf(page);
    const drag = async (to: number): Promise<void> => {
      const { x, y } = await page.tab.evaluate(() => {
        const { left, top } =
          document.querySelector('.pane-divider')?.getBoundingClientRect() ?? new DOMRect();
        return { x: left, y: top + 300 };
      });
      await mouse.move(x, y);
      await mouse.down();
      await mouse.move(to, y);
      await mouse.up();
    };
    await begin(page, server.url);
    await resize(page, 1600);
    await show(page, OPEN_PAPER);
    await page.until('the divider', () =>
      page.tab.evaluate(() => document.querySelector('.pane-divider') !== null),
    );
    await drag(1590);
    await page.until('the widest list', async () => (await panes(page)).list === 720);
    for (const width of [1280, 1100, 910, 896]) {
      await resize(page, width);
      const most = await page.until(`the limit at ${width} px`, async () => {
        const { list, now, most } = await panes(page);
        return now === list && most >= list && most;
      });
      const { list, paper, outside } = await panes(page);
      expect(paper, `${width} px`).toBeGreaterThan(382);
      expect(outside, `${width} px`).toBe(0);
      expect(list, `${width} px`).toBe(most);
    }
    await drag(400);
    await drag(890);
    const { list, most } = await panes(page);
    expect(list).toBe(most);
    await resize(page, 1600);
    await page.until('the width that was dragged', async () => (await panes(page)).list === most);
  },
  chromium,
);

for (const [width, height] of [
  [320, 568],
  [360, 740],
] as const) {
  scenario(
    `shows all search tips on a first visit with ${width} by ${height} pixels, also those of a list below others`,
    async ({ server, page }) => {
      for (const folder of ['', site]) {
        if (folder) server.deploy(folder);
        await nativeOf(page).setViewport({ width, height, hasTouch: true, isMobile: true });
        await page.tab.goto(`${server.url}?${folder ? 'lists' : 'list'}`);
        await page.see(FIRST);
        await page.click({ role: 'button', name: 'Search tips' });
        await page.see({ role: 'button', name: 'is:starred' });
        await page.click({ role: 'button', name: 'language models' });
        await page.until('the end of the last tip', () =>
          page.tab.evaluate(() => {
            const tips = document.querySelector('.search-help');
            const last = tips?.querySelector('li:last-child button');
            tips?.scrollTo({ top: tips.scrollHeight });
            if (!tips || !last) return false;
            const { left, bottom } = last.getBoundingClientRect();
            return last.contains(document.elementFromPoint(left + 20, bottom - 3));
          }),
        );
      }
    },
    chromium,
  );
}

scenario(
  'shows which list was chosen, and leaves the papers where they are',
  async ({ server, page }) => {
    server.deploy(site);
    for (const width of [320, 1280]) {
      await resize(page, width);
      await page.tab.goto(`${server.url}?${width}#/papers?list=history-of-science`);
      await seeCount(page, '1 paper');
      const seen = await page.tab.evaluate(() => {
        const row = document.querySelector('.list-filter');
        const pressed = row?.querySelector('[aria-pressed=true]');
        const [outer, inner] = [row, pressed].map((element) => element?.getBoundingClientRect());
        if (!outer || !inner) return 'no list is chosen';
        const whole = inner.left >= outer.left && inner.right <= outer.right;
        const place = document.querySelector('.list-pane')?.scrollTop;
        return `${pressed?.textContent}, ${whole ? 'whole' : 'cut'}, list at ${place}`;
      });
      expect(seen, `${width} px`).toBe('History Of Science 1, whole, list at 0');
    }
  },
  chromium,
);

scenario(
  'has a look for what a mouse is over, and none for what a finger has left',
  async ({ server, page }) => {
    await begin(page, server.url);
    await show(page, OPEN_PAPER);
    await show(page, SETTINGS);
    // The divider is no place for a finger.
    const looks = await page.tab.evaluate(() => {
      const found: string[] = [];
      const read = (rules: CSSRuleList, mouse: boolean): void => {
        for (const rule of rules) {
          if (rule instanceof CSSMediaRule)
            read(rule.cssRules, mouse || rule.media.mediaText.includes('(hover: hover)'));
          else if (rule instanceof CSSStyleRule && rule.selectorText.includes(':hover'))
            found.push(`${mouse ? 'mouse' : 'any'}: ${rule.selectorText}`);
        }
      };
      for (const { cssRules } of document.styleSheets) read(cssRules, false);
      return found;
    });
    expect(looks).toContain('mouse: .star-button:hover');
    expect(looks.filter((look) => look.startsWith('any') && !look.includes('divider'))).toEqual([]);
  },
  chromium,
);

scenario(
  'prints every author and the paper’s address, and no way to see more',
  async ({ server, page }) => {
    server.deploy(site);
    await page.tab.goto(server.url);
    await seeCount(page, '6 papers');
    await search(page, 'geology');
    await openPaper(page, 'On Geology');
    const text = () => page.tab.evaluate(pageText);
    expect(await text()).toContain('and 3 more');
    expect(await text()).not.toMatch(/Author 15|doi\.org/);
    await nativeOf(page).emulateMediaType('print');
    const printed = await text();
    expect(printed).toContain(AUTHORS.join(', '));
    expect(printed).not.toContain('more');
    expect(printed).toContain('https://doi.org/10.1000/geology');
  },
  chromium,
);

scenario(
  'shows in the settings what a line’s width comes to, and offers it where a line can have it',
  async ({ server, page }) => {
    await begin(page, server.url);
    await show(page, SETTINGS);
    const widthAt = (measure: string) =>
      page.tab.evaluate((value: string) => {
        const slider = document.querySelector<HTMLInputElement>('input[aria-label="Line width"]');
        if (!slider?.checkVisibility()) return undefined;
        slider.value = value;
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        return document.querySelector('.preview .reading-text')?.getBoundingClientRect().width;
      }, measure);
    const [narrow, usual, wide] = [await widthAt('45'), await widthAt('65'), await widthAt('90')];
    expect([narrow, usual].map((width) => (width ?? 0) > 300)).toEqual([true, true]);
    expect(usual).toBeGreaterThan((narrow ?? 0) + 100);
    expect(wide).toBeGreaterThan((usual ?? 0) + 50);
    const tops = () =>
      page.tab.evaluate(() => [
        ...new Set(
          Array.from(
            document.querySelectorAll('.choices.theme label'),
            (tile) => tile.getBoundingClientRect().top,
          ),
        ),
      ]);
    for (const width of [320, 360, 1280]) {
      await resize(page, width);
      expect(await tops(), `themes in one row at ${width} px`).toHaveLength(1);
    }
    await resize(page, 360);
    expect(await widthAt('45')).toBeUndefined();
  },
  chromium,
);
