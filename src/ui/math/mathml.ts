/**
 * Copies a formula's tree into plain data, by an allow-list of MathML elements, attributes and styles. Papers are
 * hostile text: what is not listed here never reaches the page, and neither does what could lie over its neighbours.
 */

/** An element of MathML as data; a child may be text. */
export interface MathElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** By the names that `element.style` has. */
  readonly style: Readonly<Record<string, string>>;
  readonly children: readonly (MathElement | string)[];
}

/** Presentation elements without links, images, actions or foreign content. */
const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'math mi mn mo mtext mspace mrow mstyle mpadded mphantom mfrac msqrt mroot msub msup msubsup ' +
    'munder mover munderover mmultiscripts mprescripts none mtable mtr mtd'
  ).split(' '),
);

/** No colours and no sizes: a formula looks like the words around it, in every theme. No `id`, `href` or handlers. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'accent accentunder columnalign columnspan depth display displaystyle fence form height largeop linethickness ' +
    'lspace mathvariant maxsize minsize movablelimits rowspacing rspace scriptlevel separator stretchy ' +
    'symmetric voffset width'
  ).split(' '),
);

/** What MathML Core leaves to CSS: the depth of scripts, negative spaces, cells and rules of arrays, text in italics. */
const STYLES: ReadonlySet<string> = new Set(
  (
    'mathDepth marginLeft textAlign fontWeight font-style paddingTop paddingRight paddingBottom paddingLeft ' +
    'borderTop borderRight borderBottom borderLeft'
  ).split(' '),
);

/** Classes that `formula.css` gives a meaning. */
const CLASSES =
  /^(?:tml-(?:left|right|overline|underline|sml-pad|med-pad|lrg-pad)|wbk-(?:acc|sml|med|lrg)(?:-acc)?)$/;

const LINE = /^tml-(?:over|under)line$/;

const MAX_DEPTH = 60;
const MAX_NODES = 2000;
/** The longest space, and the longest step back, in ems. */
const LONGEST = 5;
const FARTHEST_BACK = 1;

const PER_EM: Readonly<Record<string, number>> = {
  em: 1,
  ex: 2,
  mu: 18,
  px: 12,
  pt: 10,
  '%': 100,
  '': LONGEST,
};

/** Says that a formula has to stay text. */
class NotShown extends Error {}

/** @throws {NotShown} for what would push the text around away, or lie on it. */
function checkLengths(value: string): void {
  for (const [, digits, unit = ''] of value.matchAll(/(-?(?:\d+\.?\d*|\.\d+))\s*([a-z%]*)/g)) {
    const ems = Number(digits) / (PER_EM[unit] ?? 0);
    if (!(ems <= LONGEST && ems >= -FARTHEST_BACK)) throw new NotShown(`length ${value}`);
  }
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function pick(values: unknown, allowed: ReadonlySet<string>): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const [name, value] of Object.entries(fieldsOf(values))) {
    if (!allowed.has(name)) continue;
    checkLengths(String(value));
    picked[name] = String(value);
  }
  return picked;
}

function attributesOf(name: string, node: Fields): MathElement['attributes'] {
  const attributes = pick(node.attributes, ATTRIBUTES);
  // A box of no width is how TeX prints one thing over the next.
  if (name === 'mpadded') delete attributes.width;
  const classes = listOf(node.classes).filter((own) => CLASSES.test(String(own)));
  if (classes.length > 0) attributes.class = classes.join(' ');
  return attributes;
}

/**
 * @param tree what Temml builds: elements with `type`, fragments without one, and text.
 * @throws {NotShown} for an element that is not listed, or a tree that is too large.
 */
export function copyMathml(tree: unknown): MathElement {
  let left = MAX_NODES;
  const copy = (value: unknown, depth: number): readonly (MathElement | string)[] => {
    left -= 1;
    if (left < 0 || depth > MAX_DEPTH) throw new NotShown('size');
    const node = fieldsOf(value);
    if (typeof node.text === 'string') return [node.text];
    const children = listOf(node.children).flatMap((child) => copy(child, depth + 1));
    const name = node.type;
    if (name === undefined && Array.isArray(node.children) && !('attributes' in node)) return children;
    // Every engine draws its own `menclose`, or none; the class draws the line in all of them.
    if (name === 'menclose' && LINE.test(String(listOf(node.classes)[0])))
      return [{ name: 'mrow', attributes: attributesOf(name, node), style: {}, children }];
    if (typeof name !== 'string' || !ELEMENTS.has(name)) throw new NotShown(`element ${String(name)}`);
    return [{ name, attributes: attributesOf(name, node), style: pick(node.style, STYLES), children }];
  };
  const [root] = copy(tree, 0);
  if (typeof root !== 'object' || root.name !== 'math') throw new NotShown('no formula');
  return root;
}
