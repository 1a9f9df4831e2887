/** Copies a selection so that its formulas are LaTeX with their delimiters, as the paper wrote them. */

const FORMULA = '[data-tex]';
const BLOCKS: ReadonlySet<string> = new Set(
  'ARTICLE ASIDE DIV DL DT DD FIGURE FOOTER H1 H2 H3 H4 HEADER LI MAIN NAV OL P PRE SECTION TR UL'.split(' '),
);

const texOf = (element: Element): string => element.getAttribute('data-tex') ?? '';

/** Text with a line for each block, as browsers copy it. */
function plainText(node: Node): string {
  if (!(node instanceof Element || node instanceof DocumentFragment)) return node.textContent ?? '';
  if (node instanceof HTMLBRElement) return '\n';
  const text = [...node.childNodes].map(plainText).join('');
  const block = node instanceof Element && BLOCKS.has(node.tagName);
  return block && text.trim() !== '' ? `\n\n${text.trim()}\n\n` : text;
}

/** What is selected; a formula of which only a part is selected counts as a whole. */
function selectedContents(range: Range): DocumentFragment {
  const { commonAncestorContainer: common } = range;
  const around = (common instanceof Element ? common : common.parentElement)?.closest(FORMULA);
  if (!around) return range.cloneContents();
  const fragment = document.createDocumentFragment();
  fragment.append(around.cloneNode(true));
  return fragment;
}

/** Leaves a selection without formulas, and one in a field, to the browser. */
export function copyFormulas(event: ClipboardEvent): void {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !event.clipboardData || event.defaultPrevented) return;
  const holder = document.createElement('div');
  for (let at = 0; at < selection.rangeCount; at += 1)
    holder.append(selectedContents(selection.getRangeAt(at)));
  const formulas = holder.querySelectorAll(FORMULA);
  if (formulas.length === 0) return;
  for (const formula of formulas) formula.replaceWith(texOf(formula));
  for (const glued of holder.querySelectorAll('.glued')) glued.replaceWith(...glued.childNodes);
  event.clipboardData.setData(
    'text/plain',
    plainText(holder)
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  );
  event.clipboardData.setData('text/html', holder.innerHTML);
  event.preventDefault();
}
