/** Tells what is lost when a page gets narrow or its text large: what scrolls sideways, is cut off, or leaves its control. */
import type { Page } from './browser.ts';

/** Runs in the page. Text that a line clamp shortens on purpose is not lost: a link leads to all of it. */
function findLost(): readonly string[] {
  const complaints: string[] = [];
  const nameOf = (element: Element): string =>
    `${element.localName}${element.className ? `.${element.className}` : ''} "${(element.textContent ?? '').trim().slice(0, 40)}"`;
  const scrollsAcross = (style: CSSStyleDeclaration): boolean => /auto|scroll/.test(style.overflowX);
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth)
    complaints.push(`the page is ${root.scrollWidth} px wide on ${root.clientWidth}`);

  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(element);
    // A region that says that it scrolls sideways, such as a formula, may.
    const mayScroll = style.overflowX === 'auto' && style.overflowY === 'hidden';
    if (scrollsAcross(style) && !mayScroll && element.scrollWidth > element.clientWidth + 1)
      complaints.push(
        `${nameOf(element)} scrolls sideways: ${element.scrollWidth} px on ${element.clientWidth}`,
      );
  }

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.textContent?.trim() || !parent.checkVisibility({ visibilityProperty: true }))
      continue;
    const ancestors: Element[] = [];
    for (let at: Element | null = parent; at && at !== document.body; at = at.parentElement)
      ancestors.push(at);
    const styles = ancestors.map((element) => getComputedStyle(element));
    // Said to screen readers only.
    if (
      styles.some(
        ({ clipPath, position, width }) =>
          position === 'absolute' && (clipPath !== 'none' || width === '1px'),
      )
    )
      continue;
    if (styles.some(({ webkitLineClamp }) => webkitLineClamp !== 'none')) continue;
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    const control = parent.closest('a, button, summary, label');
    const inline = control && getComputedStyle(control).display === 'inline';
    for (const rect of rects) {
      if (rect.left < -1 || rect.right > innerWidth + 1)
        complaints.push(`${nameOf(parent)} leaves the screen`);
      ancestors.forEach((element, i) => {
        const style = styles[i];
        const box = element.getBoundingClientRect();
        const cutX = style?.overflowX === 'hidden' || style?.overflowX === 'clip';
        const cutY = style?.overflowY === 'hidden' || style?.overflowY === 'clip';
        const acrossX = rect.left < box.left - 1 || rect.right > box.right + 1;
        const acrossY = rect.top < box.top - 1 || rect.bottom > box.bottom + 1;
        if ((cutX && acrossX) || (cutY && acrossY))
          complaints.push(`${nameOf(parent)} is cut off by ${nameOf(element)}`);
        if (element === control && !inline && (acrossX || acrossY))
          complaints.push(`${nameOf(parent)} leaves its control`);
      });
    }
  }
  return [...new Set(complaints)];
}

export const lostOnReflow = (page: Page): Promise<readonly string[]> => page.tab.evaluate(findLost);

/** Distances that text must bear (WCAG 1.4.12), put on everything in the page until it loads again. */
export const spaceText = (page: Page): Promise<void> =>
  page.tab.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
        'p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
