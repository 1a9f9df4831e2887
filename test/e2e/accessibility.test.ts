/** axe-core finds nothing to object to: on any page, in any theme, at any width, in any state. */
import { expect } from 'vitest';
import { describeFailure } from '../../src/core/failure.ts';
import { objections } from '../support/axe.ts';
import type { Page } from '../support/browser.ts';
import { illegibleTexts } from '../support/forced-colors.ts';
import { SEARCH, seeCount } from '../support/reader.ts';
import { CHROMIUM_ONLY, scenario } from '../support/suite.ts';
import {
  begin,
  emulate,
  LOOKS,
  MISSING_PAPER,
  NOTHING_FOUND,
  NOTHING_STARRED,
  nativeOf,
  OPEN_PAPER,
  resize,
  show,
  UNKNOWN,
  VIEWS,
  wear,
} from '../support/views.ts';

const chromium = { engines: CHROMIUM_ONLY };
const WIDTHS = [320, 768, 1280];

/** The page as it is now, at every width. */
async function atEveryWidth(page: Page, where: string, judge = objections): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await resize(page, width);
    found.push(...(await judge(page, `${where}, ${width} px`)));
  }
  return found;
}

async function everyView(page: Page, where: string, judge = objections): Promise<readonly string[]> {
  const found: string[] = [];
  for (const view of VIEWS) {
    await show(page, view);
    found.push(...(await atEveryWidth(page, `${where}, ${view.name}`, judge)));
  }
  return found;
}

/** With forced colours axe takes the page's own colours for those that are drawn, so these are compared here. */
async function inForcedColors(page: Page, where: string): Promise<readonly string[]> {
  const illegible = await illegibleTexts(page);
  return [
    ...illegible.map((complaint) => `${where}: ${complaint}`),
    ...(await objections(page, where, ['color-contrast'])),
  ];
}

scenario(
  'gives axe nothing to object to on any page in any theme at any width',
  async ({ server, page }) => {
    await begin(page, server.url);
    const found: string[] = [];
    for (const look of LOOKS) {
      await wear(page, look);
      found.push(...(await everyView(page, look.name)));
    }
    expect(found).toEqual([]);
  },
  chromium,
);

scenario(
  'gives axe nothing to object to in forced colours, light and dark, and when more contrast is asked for',
  async ({ server, page }) => {
    await begin(page, server.url);
    const found: string[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      await emulate(page, { scheme, forcedColors: true });
      // Chromium keeps colours of the scheme before for what it has drawn already.
      await page.tab.reload();
      found.push(...(await everyView(page, `forced colours, ${scheme}`, inForcedColors)));
    }
    await emulate(page, { moreContrast: true });
    found.push(...(await everyView(page, 'more contrast')));
    expect(found).toEqual([]);
  },
  chromium,
);

scenario(
  'gives axe nothing to object to where there is nothing to show',
  async ({ server, page }) => {
    await page.tab.goto(server.url);
    await seeCount(page, '69 papers');
    await emulate(page, {});
    const found: string[] = [];
    for (const view of [NOTHING_STARRED, NOTHING_FOUND, MISSING_PAPER, UNKNOWN]) {
      await show(page, view);
      found.push(...(await atEveryWidth(page, view.name)));
    }
    expect(found).toEqual([]);
  },
  chromium,
);

scenario(
  'gives axe nothing to object to while the list loads, and when it cannot',
  async ({ server, page }) => {
    await emulate(page, {});
    server.misbehave('data/manifest.json', { kind: 'hang' });
    await page.tab.goto(server.url);
    await page.see({ role: 'page title', name: 'Papers' });
    const found = [...(await atEveryWidth(page, 'before the manifest'))];
    server.behave();
    server.misbehave('data/hugging-face-papers.*', { kind: 'hang' });
    await page.tab.reload();
    await page.see({ role: 'progressbar' });
    found.push(...(await atEveryWidth(page, 'loading')));
    server.behave();
    server.misbehave('data/manifest.json', { kind: 'status', status: 404 });
    await page.tab.reload();
    await page.text(describeFailure({ code: 'data-missing', file: 'manifest.json', status: 404 }).title);
    found.push(...(await atEveryWidth(page, 'failed')));
    expect(found).toEqual([]);
  },
  chromium,
);

scenario(
  'gives axe nothing to object to in dialogs and in what they leave behind',
  async ({ server, page }) => {
    await begin(page, server.url);
    await show(page, OPEN_PAPER);
    const found: string[] = [];
    for (const name of ['Appearance', 'Share']) {
      await page.click({ role: 'button', name });
      await page.see({ role: 'button', name: 'Close' });
      found.push(...(await atEveryWidth(page, name)));
      await page.tab.press('Escape');
      await page.gone({ role: 'button', name: 'Close' });
    }
    await page.click({ role: 'button', name: 'Share' });
    await page.click({ role: 'button', name: 'Copy link' });
    await page.see({ role: 'button', name: 'Dismiss' });
    found.push(...(await atEveryWidth(page, 'notice')));
    await page.click({ role: 'button', name: 'Dismiss' });

    await page.tab.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.tab.type('?');
    await page.text('Previous paper');
    found.push(...(await atEveryWidth(page, 'overview of keys')));
    expect(found).toEqual([]);
  },
  chromium,
);

scenario(
  'gives axe nothing to object to while something is looked for',
  async ({ server, page }) => {
    await begin(page, server.url);
    await page.fill(SEARCH, 'quantiz');
    await page.see({ role: 'option' });
    const found = [...(await atEveryWidth(page, 'suggestions'))];
    await page.fill(SEARCH, 'langauge title:models is:unread');
    await page.see({ role: 'button', name: 'Remove filter' });
    await page.click({ role: 'button', name: 'Search tips' });
    await page.see({ role: 'button', name: 'title:agent' });
    found.push(...(await atEveryWidth(page, 'filters and tips')));
    await page.tab.press('k', 'Control');
    await page.see({ role: 'combobox', name: 'Find a command' });
    await page.tab.type('adapt');
    await page.see({ role: 'option', name: 'Paper' });
    found.push(...(await atEveryWidth(page, 'commands')));
    await page.tab.type('zyxwvuts');
    await page.text('Nothing by that name');
    found.push(...(await atEveryWidth(page, 'no such command')));
    expect(found).toEqual([]);
  },
  chromium,
);

scenario(
  'gives axe nothing to object to in banners',
  async ({ server, page }) => {
    await begin(page, server.url);
    server.misbehave('data/manifest.json', { kind: 'status', status: 404 });
    await page.tab.reload();
    await page.text(describeFailure({ code: 'data-missing', file: 'manifest.json', status: 404 }).title);
    const found = [...(await atEveryWidth(page, 'not renewed'))];
    server.behave();
    await nativeOf(page).setOfflineMode(true);
    await page.text('Offline. Everything here still works.');
    found.push(...(await atEveryWidth(page, 'offline')));
    await nativeOf(page).setOfflineMode(false);
    expect(found).toEqual([]);
  },
  chromium,
);
