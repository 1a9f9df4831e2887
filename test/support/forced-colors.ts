/** Looks at texts where the system forces its colours: each must stand out from what is drawn behind it. */

import type { Page } from './browser.ts';
import { contrastRatio, fromHex } from './colour.ts';

interface Text {
  readonly text: string;
  /** As `#rrggbb` without the `#`. */
  readonly front: string;
  readonly back: string;
}

/** Runs in the page; forced colours are always plain sRGB. */
function readTexts(): readonly Text[] {
  const hex = (colour: string): string | undefined => {
    const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    if (!colour.startsWith('rgb') || alpha < 1) return undefined;
    return [red, green, blue].map((value) => (value ?? 0).toString(16).padStart(2, '0')).join('');
  };
  const texts: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.textContent?.trim() || !parent.checkVisibility({ visibilityProperty: true }))
      continue;
    let back: string | undefined;
    for (let at: Element | null = parent; at && !back; at = at.parentElement)
      back = hex(getComputedStyle(at).backgroundColor);
    const front = hex(getComputedStyle(parent).color);
    texts.push({ text: node.textContent.trim().slice(0, 40), front: front ?? 'none', back: back ?? 'none' });
  }
  return texts;
}

/** @returns a sentence for each text below the ratio of WCAG 1.4.3. */
export async function illegibleTexts(page: Page): Promise<readonly string[]> {
  const texts = await page.tab.evaluate(readTexts);
  if (texts.length === 0) throw new Error('no text on this page');
  return texts
    .filter(({ front, back }) => !(contrastRatio(fromHex(front), fromHex(back)) >= 4.5))
    .map(({ text, front, back }) => `"${text}" in ${front} on ${back}`);
}
