/**
 * Saved means saved: the browser is killed in the middle of deciding, over and over, and every decision that the page
 * had reported as saved is there after the restart.
 */
import { expect } from 'vitest';
import { Page, type Tab } from '../support/browser.ts';
import type { PuppeteerBrowser } from '../support/puppeteer-browsers.ts';
import { seeCount } from '../support/reader.ts';
import { EVERY_ENGINE, scenario } from '../support/suite.ts';

const PAPERS = 69;
const KILLS = 5;
/** Decisions that are acknowledged before each kill; the kill falls into the one after. */
const BEFORE_KILL = 8;

/** Runs in the page: stars the paper of a row and resolves with its id when the page says that it is saved. */
async function starRow(at: number): Promise<string> {
  const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  const find = (): HTMLElement | undefined =>
    document.querySelectorAll<HTMLElement>('.list-pane article')[at];
  // The rows come a few at a time.
  while (!find()) await turn();
  const row = find();
  const button = row?.querySelector<HTMLElement>('button[aria-label=Star]');
  button?.click();
  while (button?.getAttribute('aria-pressed') !== 'true' || button.getAttribute('aria-busy') !== 'false')
    await turn();
  return row?.dataset.paper ?? '';
}

/** Runs in the page: writes a note on the paper of a row and resolves with its id when the page says that it is saved. */
async function noteRow(at: number, text: string): Promise<string> {
  const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  const find = (): HTMLElement | undefined =>
    document.querySelectorAll<HTMLElement>('.list-pane article')[at];
  while (!find()) await turn();
  const row = find();
  const title = row?.querySelector('h2')?.textContent ?? '';
  row?.querySelector<HTMLElement>('h2 a')?.click();
  while (document.querySelector('.reading h1')?.textContent !== title) await turn();
  while (!document.querySelector('.reading textarea')) await turn();
  const field = document.querySelector<HTMLTextAreaElement>('.reading textarea');
  if (field) field.value = text;
  field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  field?.dispatchEvent(new FocusEvent('blur'));
  while (document.getElementById('note-state')?.textContent !== 'Saved') await turn();
  return row?.dataset.paper ?? '';
}

/** Runs in the page. @returns what each row says of the reader's own, by the id of its paper. */
const readRows = (): Readonly<Record<string, readonly [star: string, note: string]>> =>
  Object.fromEntries(
    [...document.querySelectorAll<HTMLElement>('.list-pane article')].map((row) => [
      row.dataset.paper ?? '',
      [
        row.querySelector('button[aria-label=Star]')?.getAttribute('aria-pressed') ?? '',
        row.querySelector('.personal-facts .note')?.textContent ?? '',
      ],
    ]),
  );

scenario(
  `loses nothing that it reported as saved when the browser is killed ${KILLS} times`,
  async ({ browser, server, page: first }) => {
    const stars = new Set<string>();
    const notes = new Map<string, string>();
    let at = 0;

    /** One decision; what counts is only what the page acknowledged. */
    async function decide(tab: Tab): Promise<void> {
      const row = at;
      at += 1;
      if (row % 2 === 0) stars.add(await tab.evaluate(starRow, row));
      else {
        const text = `Note ${row}`;
        notes.set(await tab.evaluate(noteRow, row, text), text);
      }
    }

    let page = first;
    await page.tab.goto(server.url);
    await seeCount(page, '69 papers');
    for (let kill = 0; kill < KILLS; kill += 1) {
      for (let done = 0; done < BEFORE_KILL; done += 1) await decide(page.tab);
      const cut = decide(page.tab).catch(() => undefined);
      await (browser as PuppeteerBrowser).crash();
      await cut;

      page = new Page(await browser.newTab());
      await page.tab.viewport(1280, 900);
      await page.tab.goto(server.url);
      await seeCount(page, '69 papers');
      const expected = [...stars, ...notes.keys()].sort();
      const kept = await page.until('decisions on screen', async () => {
        const rows = await page.tab.evaluate(readRows);
        // All of them, which come a few at a time, and what was decided on them.
        const whole = Object.keys(rows).length === PAPERS;
        return whole && Object.values(rows).some(([star]) => star === 'true') && rows;
      });
      const lost = expected.filter((id) => {
        const [star, note] = kept[id] ?? [];
        return (stars.has(id) && star !== 'true') || (notes.has(id) && note !== `Note: ${notes.get(id)}`);
      });
      expect(lost, `lost in kill ${kill + 1} of ${expected.length} saved decisions`).toEqual([]);
    }
    expect(stars.size + notes.size).toBeGreaterThanOrEqual(KILLS * BEFORE_KILL);
    expect(await page.trouble()).toEqual([]);
  },
  { engines: EVERY_ENGINE.filter(({ name }) => name !== 'webkit') },
);
