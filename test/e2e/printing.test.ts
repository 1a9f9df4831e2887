/** What is printed from a wide window, whose sheet is as narrow as a phone to the styles. */
import { expect } from 'vitest';
import type { Page } from '../support/browser.ts';
import { openPaper, seeCount } from '../support/reader.ts';
import { CHROMIUM_ONLY, scenario } from '../support/suite.ts';
import { nativeOf } from '../support/views.ts';

const PAPER = 'LLM Augmented LLMs: Expanding Capabilities through Composition';

/** A sheet with letters on it brings their font along; an empty one has none. */
async function hasText(page: Page): Promise<boolean> {
  const sheet = await nativeOf(page).pdf({ format: 'A4' });
  return Buffer.from(sheet).includes('/FontDescriptor');
}

scenario(
  'prints the open paper, and the list after it, with their text',
  async ({ server, page }) => {
    await page.tab.goto(server.url);
    await seeCount(page, '69 papers');
    expect(await hasText(page), 'the list').toBe(true);
    await openPaper(page, PAPER);
    expect(await hasText(page), 'the paper').toBe(true);
    await page.tab.press('Escape');
    await page.gone({ role: 'page title', name: PAPER });
    expect(await hasText(page), 'the list after the paper').toBe(true);
  },
  { engines: CHROMIUM_ONLY },
);
