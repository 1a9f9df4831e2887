/** Finds the LaTeX formulas in a text by their delimiters, which papers use loosely and prices use too. */

export interface Formula {
  /** Half-open range of UTF-16 offsets in the text, delimiters included. */
  readonly start: number;
  readonly end: number;
  /** What stands between the delimiters. */
  readonly tex: string;
  /** True when it is meant to stand on a line of its own. */
  readonly display: boolean;
}

/** Longer ones are data, or two stray dollars. */
const MAX_LENGTH = 1000;

/**
 * A dollar opens before and closes after a character that is no space, and no digit follows (as in Pandoc's
 * `tex_math_dollars`), so that "$5 and $10" is none. Two kinds that papers are full of are let in besides: a lone
 * command before a digit (`$\sim$10`), and spaces inside both dollars around something that only TeX writes.
 * No kind looks beyond its next delimiter, so the time stays proportional to the text.
 */
const KINDS = [
  String.raw`(?<!\\)\$\$[^$]+\$\$`,
  String.raw`(?<!\\)\$\\[A-Za-z]+\$`,
  String.raw`(?<!\\)\$(?![\s$])[^$]*?(?<![\s\\])\$(?!\d)`,
  String.raw`(?<!\\)\$\s(?=[^$]*[\\^_])[^$]+\s\$(?!\d)`,
  String.raw`(?<!\\)\\\((?:(?!\\[()])[^])+\\\)`,
  String.raw`(?<!\\)\\\[(?:(?!\\[[\]])[^])+\\\]`,
];

/** One formula with its delimiters, as the one group, so that `split` keeps it. */
export const FORMULA = new RegExp(`(${KINDS.join('|')})`);
/** Words between dollars with no sign of TeX: money, or emphasis, of which TeX would drop the spaces. */
const isProse = (tex: string): boolean =>
  !/[\\^_{}=<>+|]/.test(tex) && /[a-z]{3}[\s-]|[\s-][a-z]{3}|\s[a-z]{2}\s/.test(tex);

/** In the order of the text, without overlaps. What is prose or too long is left out. */
export function findFormulas(text: string): readonly Formula[] {
  const formulas: Formula[] = [];
  if (!/\$|\\[([]/.test(text)) return formulas;
  const pattern = new RegExp(FORMULA, 'g');
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { 0: source, index: start } = match;
    const width = source.startsWith('$') && !source.startsWith('$$') ? 1 : 2;
    const tex = source.slice(width, -width).trim();
    if (tex === '' || tex.length > MAX_LENGTH || isProse(tex)) {
      // A price before a formula: the dollar that seemed to close the one may open the other.
      pattern.lastIndex = start + width;
      continue;
    }
    const display = source.startsWith('$$') || source.startsWith('\\[');
    formulas.push({ start, end: start + source.length, tex, display });
  }
  return formulas;
}
