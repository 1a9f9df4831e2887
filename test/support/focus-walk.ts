/** Walks through the page with the Tab key and tells what is wrong with where the focus shows. */
import type { Page } from './browser.ts';

/** What the page says of the element that has the focus; each complaint is a part of a sentence. */
interface Stop {
  readonly name: string;
  /** True when it was there before: the walk has come round. */
  readonly again: boolean;
  readonly complaints: readonly string[];
}

/**
 * Runs in the page: judges the focused element, and the one focused before it now that it is not, since an indicator
 * is a difference.
 */
function judgeFocus(): Stop {
  interface Memory {
    element: Element;
    look: string;
  }
  const page = window as Window & { offprintFocus?: Memory; offprintReached?: Set<Element> };
  page.offprintReached ??= new Set();
  const lookOf = (element: Element): string => {
    const outlineOf = ({ outlineStyle, outlineWidth, outlineColor }: CSSStyleDeclaration): string =>
      outlineStyle === 'none' ? '' : `${outlineWidth} ${outlineColor}`;
    const style = getComputedStyle(element);
    // Where the target is larger than the link, the outline may be drawn around the target.
    return `${outlineOf(style)}|${outlineOf(getComputedStyle(element, '::after'))}|${style.boxShadow}`;
  };
  const nameOf = (element: Element): string =>
    `${element.localName} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`;
  const complaints: string[] = [];
  const before = page.offprintFocus;
  delete page.offprintFocus;
  const element = document.activeElement;
  // What holds the focus without being drawn, such as a hidden checkbox, shows it on its label.
  const shown = (of: Element): Element =>
    of instanceof HTMLInputElement && (of.offsetWidth < 2 || getComputedStyle(of).opacity === '0')
      ? (of.labels?.[0] ?? of)
      : of;
  if (
    before?.element.isConnected &&
    before.element !== element &&
    lookOf(shown(before.element)) === before.look
  )
    complaints.push(`${nameOf(before.element)} looks the same with the focus as without`);
  if (!element || element === document.body) return { name: 'body', again: false, complaints };

  const target = shown(element);
  const rects = [...target.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const seen = rects.filter(
    ({ left, right, top, bottom }) =>
      left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1,
  );
  if (seen.length === 0) complaints.push(`${nameOf(element)} has the focus out of sight`);
  const belongs = (at: Element | null): boolean =>
    at !== null &&
    (target.contains(at) || at.contains(target) || (at.closest('label')?.control ?? undefined) === element);
  for (const { left, right, top, bottom } of seen) {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const [insetX, insetY] = [Math.min(3, (right - left) / 4), Math.min(3, (bottom - top) / 4)];
    // What stands beside the text within a field covers none of it.
    const beside =
      target instanceof HTMLInputElement ? parseFloat(getComputedStyle(target).paddingInlineEnd) : 0;
    // Not the corners, which a round button has not.
    const points = [
      [x, y],
      [x, top + insetY],
      [x, bottom - insetY],
      [left + insetX, y],
      [right - insetX - beside, y],
    ] as const;
    for (const [px, py] of points) {
      const at = document.elementFromPoint(
        Math.min(Math.max(px, 0), innerWidth - 1),
        Math.min(Math.max(py, 0), innerHeight - 1),
      );
      if (!belongs(at)) complaints.push(`${nameOf(element)} is covered by ${at ? nameOf(at) : 'nothing'}`);
    }
  }
  page.offprintFocus = { element, look: lookOf(target) };
  const again = page.offprintReached.has(element);
  page.offprintReached.add(element);
  return { name: nameOf(element), again, complaints };
}

/** Runs in the page: names of what the Tab key ought to have reached and has not; forgets the walk. */
function endWalk(): readonly string[] {
  const page = window as Window & { offprintFocus?: unknown; offprintReached?: Set<Element> };
  const all = [...document.querySelectorAll('*')];
  const elements = [...(page.offprintReached ?? [])];
  delete page.offprintReached;
  delete page.offprintFocus;
  const groups = new Set(
    elements.flatMap((element) =>
      element instanceof HTMLInputElement && element.type === 'radio' ? [element.name] : [],
    ),
  );
  return all
    .filter(
      (element): element is HTMLElement =>
        element instanceof HTMLElement &&
        element.matches('a[href], button, input, select, textarea, summary, [tabindex="0"]') &&
        !element.matches(':disabled, [tabindex="-1"]') &&
        element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }) &&
        !(element instanceof HTMLInputElement && element.type === 'radio' && groups.has(element.name)) &&
        !element.closest('[role=toolbar], [role=listbox], [role=menu], [role=tablist], [role=radiogroup]') &&
        !elements.includes(element),
    )
    .map(
      (element) =>
        `${element.localName} "${(element.ariaLabel ?? element.textContent ?? '').trim()}" is not reached by Tab`,
    );
}

/** More stops than any page has; a walk that gets here goes in circles. */
const MOST = 400;

export interface Walk {
  readonly stops: number;
  readonly complaints: readonly string[];
}

/** Goes on until the focus comes round, wherever it began. */
export async function walkByTab(page: Page): Promise<Walk> {
  const complaints: string[] = [];
  for (let stops = 0; stops < MOST; stops++) {
    await page.tab.press('Tab');
    // Past the end of the document it goes on at the beginning.
    const stop = await page.tab.evaluate(judgeFocus);
    complaints.push(...stop.complaints);
    if (stop.again)
      return { stops, complaints: [...new Set(complaints), ...(await page.tab.evaluate(endWalk))] };
  }
  throw new Error(`after ${MOST} stops Tab is still not round`);
}
