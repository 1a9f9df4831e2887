/** Walks through the page with the Tab key and tells what is wrong with where the focus shows. */
import type { Page } from './browser.ts';

/** What the page says of the element that has the focus; each complaint is a part of a sentence. */
interface Stop {
  readonly name: string;
  /** Its place among all elements of the document; equal to an earlier one when the walk has come round. */
  readonly place: number;
  readonly complaints: readonly string[];
}

/**
 * Runs in the page: judges the focused element, and the one focused before it now that it is not, since an indicator
 * is a difference. @returns undefined when nothing has the focus
 */
function judgeFocus(): Stop | undefined {
  interface Memory {
    element: Element;
    look: string;
  }
  const page = window as Window & { offprintFocus?: Memory };
  const lookOf = (element: Element): string => {
    const style = getComputedStyle(element);
    const outline = style.outlineStyle === 'none' ? '' : `${style.outlineWidth} ${style.outlineColor}`;
    return `${outline}|${style.boxShadow}`;
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
  if (!element || element === document.body)
    return before ? { name: 'body', place: -1, complaints } : undefined;

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
    const inset = Math.min(3, (right - left) / 4, (bottom - top) / 4);
    // Not the corners, which a round button has not.
    const points = [
      [x, y],
      [x, top + inset],
      [x, bottom - inset],
      [left + inset, y],
      [right - inset, y],
    ] as const;
    for (const [px, py] of points) {
      const at = document.elementFromPoint(px, py);
      if (!belongs(at)) complaints.push(`${nameOf(element)} is covered by ${at ? nameOf(at) : 'nothing'}`);
    }
  }
  page.offprintFocus = { element, look: lookOf(target) };
  return { name: nameOf(element), place: [...document.querySelectorAll('*')].indexOf(element), complaints };
}

/** Runs in the page: names of what the Tab key ought to reach and `reached` does not hold. */
function unreached(reached: readonly number[]): readonly string[] {
  const all = [...document.querySelectorAll('*')];
  const elements = reached.map((place) => all[place]);
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

/** Begins at the top of the document and ends when the focus leaves it or comes round. */
export async function walkByTab(page: Page): Promise<Walk> {
  await page.tab.evaluate(() => {
    // The place from which Tab goes on is set by a selection too.
    (document.activeElement as HTMLElement | null)?.blur();
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const complaints: string[] = [];
  const places: number[] = [];
  for (;;) {
    await page.tab.press('Tab');
    const stop = await page.tab.evaluate(judgeFocus);
    complaints.push(...(stop?.complaints ?? []));
    if (!stop || stop.place < 0 || places.includes(stop.place)) break;
    places.push(stop.place);
    if (places.length > MOST) throw new Error(`after ${MOST} stops Tab is still not round: at ${stop.name}`);
  }
  return {
    stops: places.length,
    complaints: [...complaints, ...(await page.tab.evaluate(unreached, places))],
  };
}
