/** Every page of the app in every theme at every width: one table for all that has to look at them. Chromium only. */
import type { CDPSession, Page as NativePage } from 'puppeteer-core';
import { paperId } from '../../src/core/identity.ts';
import { formatRoute } from '../../src/core/route.ts';
import type { Page } from './browser.ts';
import type { Target } from './in-page.ts';
import type { PuppeteerTab } from './puppeteer-tab.ts';
import { FIRST, readyOffline, saved, seeCount } from './reader.ts';
import { readThemes, readTokens, type Scheme } from './theme-tokens.ts';

export interface View {
  readonly name: string;
  readonly hash: string;
  /** What is on the screen once the view is. */
  readonly shows: readonly Target[];
}

/** A theme that the settings offer, in one of its colour schemes. */
export interface Look {
  readonly name: string;
  /** As the preferences keep it. */
  readonly theme: string;
  readonly scheme: Scheme;
}

/** Has a link to its code, and a title that takes two lines. */
const PAPER = 'QA-LoRA: Quantization-Aware Low-Rank Adaptation of Large Language Models';

const pageTitle = (name: string): Target => ({ role: 'page title', name });
const search = { page: 'papers', list: undefined, paper: undefined } as const;

export const PAPERS: View = {
  name: 'papers',
  hash: formatRoute({ ...search, text: '' }),
  shows: [pageTitle('Papers'), FIRST],
};
export const SEARCH_RESULTS: View = {
  name: 'search',
  hash: formatRoute({ ...search, text: 'low-rank adaptation' }),
  shows: [{ role: 'status', name: 'low-rank' }, FIRST],
};
export const OPEN_PAPER: View = {
  name: 'paper',
  hash: formatRoute({ ...search, text: '', paper: paperId({ title: PAPER }) }),
  // With the list beside it, which is another than before.
  shows: [pageTitle(PAPER), { role: 'status', name: '69 papers' }],
};
export const STARRED: View = {
  name: 'starred',
  hash: '#/starred',
  shows: [pageTitle('Starred'), FIRST],
};
export const SETTINGS: View = { name: 'settings', hash: '#/settings', shows: [pageTitle('Settings')] };
export const VIEWS: readonly View[] = [PAPERS, SEARCH_RESULTS, OPEN_PAPER, STARRED, SETTINGS];

/** Every theme of the tokens; those with one scheme are looked at in that. */
export const LOOKS: readonly Look[] = readThemes(readTokens())
  .filter(({ moreContrast }) => !moreContrast)
  .map(({ name, scheme }, _, all) => ({
    name: all.filter((other) => other.name === name).length > 1 ? `${name}-${scheme}` : name,
    theme: name,
    scheme,
  }));

export const UNKNOWN: View = {
  name: 'unknown',
  hash: '#/nowhere',
  shows: [pageTitle('nothing at this address')],
};
export const NOTHING_FOUND: View = {
  name: 'nothing found',
  hash: formatRoute({ ...search, text: 'zyxwvuts' }),
  shows: [{ role: 'heading', name: 'Nothing found' }],
};
export const MISSING_PAPER: View = {
  name: 'missing paper',
  hash: formatRoute({ ...search, text: '', paper: paperId({ title: 'Nobody wrote this' }) }),
  shows: [pageTitle('not in the list')],
};
export const NOTHING_STARRED: View = {
  name: 'nothing starred',
  hash: STARRED.hash,
  shows: [{ role: 'heading', name: 'Nothing starred yet' }],
};

export const nativeOf = (page: Page): NativePage => (page.tab as PuppeteerTab).native;

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** One for each page: what a session emulates ends with it, and two would argue. */
export function devtoolsOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? nativeOf(page).createCDPSession();
  sessions.set(page, session);
  return session;
}

/** What the device asks for, motion apart: of that there is none, so that what is measured stands still. */
export interface Device {
  readonly scheme?: Scheme;
  readonly forcedColors?: boolean;
  readonly moreContrast?: boolean;
}

export async function emulate(
  page: Page,
  { scheme = 'light', forcedColors = false, moreContrast = false }: Device,
): Promise<void> {
  const devtools = await devtoolsOf(page);
  await devtools.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
      { name: 'prefers-contrast', value: moreContrast ? 'more' : 'no-preference' },
    ],
  });
}

/**
 * Opens the app without motion, takes note of its welcome, and comes back and stars three papers.
 */
export async function begin(page: Page, url: string): Promise<void> {
  await emulate(page, {});
  await page.tab.goto(url);
  await seeCount(page, '69 papers');
  await readyOffline(page);
  await page.click({ role: 'button', name: 'Got it' });
  await page.tab.reload();
  await seeCount(page, '69 papers');
  for (const nth of [0, 2, 3]) {
    await page.click({ role: 'button', name: 'Star', nth });
    await page.see({ role: 'button', name: 'Star', nth }, ({ pressed }) => pressed === 'true');
  }
  await saved(page);
}

/** Goes to the view as a link inside of the app does. */
export async function show(page: Page, view: View): Promise<void> {
  await page.tab.evaluate((hash: string) => {
    location.hash = hash;
  }, view.hash);
  for (const target of view.shows) await page.see(target);
}

/** Puts the theme on as it is when the app starts with it, and proves that it is on. */
export async function wear(page: Page, { theme, scheme }: Look): Promise<void> {
  await emulate(page, { scheme });
  await page.tab.evaluate((chosen: string) => {
    const key = `offprint:${new URL('./', document.baseURI).pathname}:preferences`;
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    localStorage.setItem(key, JSON.stringify({ ...(stored as object), theme: chosen }));
  }, theme);
  await page.tab.reload();
  await page.until(`the theme ${theme}`, () =>
    page.tab.evaluate(
      (name: string, wanted: string) =>
        (document.documentElement.dataset.theme ?? 'auto') === name &&
        document.querySelector('nav') !== null &&
        matchMedia(`(prefers-color-scheme: ${wanted})`).matches,
      theme,
      scheme,
    ),
  );
}

/** @param height CSS pixels, as tall as a phone's or a laptop's where it is not said */
export const resize = (page: Page, width: number, height = width < 600 ? 740 : 800): Promise<void> =>
  page.tab.viewport(width, height);
