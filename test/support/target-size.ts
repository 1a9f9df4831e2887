/** Measures what a finger or a pointer can hit: by asking the page what lies at a point, not by boxes. */
import type { Page } from './browser.ts';

/**
 * Runs in the page. A target may be larger than its element (a label, an overlay), or smaller where others lie over it.
 * Links within a sentence are exempt (WCAG 2.5.8, "inline").
 */
function tooSmall(least: number): readonly string[] {
  const complaints: string[] = [];
  const selector =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=switch]';
  const nameOf = (element: Element): string =>
    `${element.localName} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`;
  const inSentence = (element: Element): boolean =>
    element.localName === 'a' &&
    getComputedStyle(element).display === 'inline' &&
    element.closest('p') !== null &&
    (element.closest('p')?.textContent ?? '').trim().length > (element.textContent ?? '').trim().length + 20;
  let measured = 0;
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    if (
      !element.checkVisibility({ visibilityProperty: true }) ||
      element.matches(':disabled, [aria-disabled=true]')
    )
      continue;
    if (inSentence(element)) continue;
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    const box = (element.getClientRects()[0]?.width ?? 0) < 2 && label ? label : element;
    const rect = box.getClientRects()[0];
    if (!rect) continue;
    measured += 1;
    const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2];
    const hits = (dx: number, dy: number): boolean => {
      const at = document.elementFromPoint(x + dx, y + dy);
      return at !== null && (element.contains(at) || at.closest('label')?.control === element);
    };
    const reach = (stepX: number, stepY: number): number => {
      let length = 0;
      while (length < least && hits(stepX * (length + 1), stepY * (length + 1))) length += 1;
      return length;
    };
    if (!hits(0, 0)) {
      complaints.push(`${nameOf(element)} cannot be hit at its centre`);
      continue;
    }
    // The centre lies between pixels as often as on one.
    const width = reach(-1, 0) + reach(1, 0) + 1;
    const height = reach(0, -1) + reach(0, 1) + 1;
    if (width < least || height < least)
      complaints.push(`${nameOf(element)} is ${width} × ${height} of ${least} px`);
  }
  if (measured < 3) complaints.push(`only ${measured} targets were found`);
  return complaints;
}

export const targetsBelow = (page: Page, least: number): Promise<readonly string[]> =>
  page.tab.evaluate(tooSmall, least);
