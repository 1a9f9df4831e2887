/** Turns LaTeX into MathML as plain data; the only importer of Temml, and loaded when a paper needs it. */
/// <reference path="./temml.d.ts" />
// The source, since the published bundle brings chemistry and physics along, a fifth of its size.
import temml from 'temml/temml.js';
import { copyMathml, type MathElement } from './mathml.ts';

/** What papers write as if it were TeX: the names that most authors give to the same things. */
const MACROS: Readonly<Record<string, string>> = {
  '\\abs': '\\left|#1\\right|',
  '\\cO': '\\mathcal{O}',
  '\\eps': '\\epsilon',
  '\\C': '\\mathbb{C}',
  '\\E': '\\mathbb{E}',
  '\\mbox': '\\text{#1}',
  '\\N': '\\mathbb{N}',
  '\\nicefrac': '{#1}/{#2}',
  '\\norm': '\\left\\|#1\\right\\|',
  '\\order': '\\mathcal{O}(#1)',
  '\\poly': '\\operatorname{poly}',
  '\\Q': '\\mathbb{Q}',
  '\\R': '\\mathbb{R}',
  '\\reals': '\\mathbb{R}',
  '\\Tilde': '\\tilde{#1}',
  '\\Z': '\\mathbb{Z}',
};

/** Definitions are how a short formula becomes a long one, and no abstract has a use for them. */
const DEFINITION = /\\(?:[egx]?def|(?:future)?let|(?:re)?newcommand|providecommand)(?![A-Za-z])/;

/** Papers nest three or four groups; each level more costs Temml a multiple of the time. */
const MAX_NESTING = 12;

function nestsTooDeep(tex: string): boolean {
  let depth = 0;
  for (const sign of tex) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth > MAX_NESTING) return true;
  }
  return false;
}

/** The input is hostile: nothing is trusted, and lengths and the work of macros are limited. */
const optionsOf = (displayMode: boolean) => ({
  displayMode,
  throwOnError: true,
  trust: false,
  maxExpand: 200,
  maxSize: [10, 100] as const,
  // A copy, since Temml changes what it is given.
  macros: { ...MACROS },
});

/** Rows are drawn anew with every letter typed. */
const drawn = new Map<string, MathElement | undefined>();
const MOST_DRAWN = 1000;

function draw(tex: string, display: boolean): MathElement | undefined {
  if (DEFINITION.test(tex) || nestsTooDeep(tex)) return undefined;
  try {
    // A bare per cent sign would make a comment of the rest.
    const source = tex.replace(/(?<!\\)%/g, '\\%');
    return copyMathml(temml.__renderToMathMLTree(source, optionsOf(display)));
  } catch {
    // Whatever the reason, the reader is better served by the text.
    return undefined;
  }
}

/** @returns undefined for a formula that cannot be shown safely or at all; never throws. */
export function renderFormula(tex: string, display: boolean): MathElement | undefined {
  const key = `${display}${tex}`;
  if (drawn.has(key)) return drawn.get(key);
  if (drawn.size >= MOST_DRAWN) drawn.clear();
  const element = draw(tex, display);
  drawn.set(key, element);
  return element;
}
