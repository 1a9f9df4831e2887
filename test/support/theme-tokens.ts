/**
 * Reads the design tokens as a browser would for each theme they offer: which themes there are, in which colour
 * schemes, and what colour each token then has. Knows the CSS that tokens need, and throws at any other.
 */
import { readFileSync } from 'node:fs';
import { type Colour, fromHex, fromOklch } from './colour.ts';

export type Scheme = 'light' | 'dark';

export interface Theme {
  /** The value of `data-theme`; `auto` where the root has none. */
  readonly name: string;
  readonly scheme: Scheme;
  /** `prefers-contrast: more`. */
  readonly moreContrast: boolean;
  /** Colours by token, as `--ink`. */
  readonly colours: ReadonlyMap<string, Colour>;
}

interface Rule {
  readonly media: string;
  readonly selector: string;
  readonly declarations: ReadonlyMap<string, string>;
}

/** Every command of the project runs in its folder. */
export const readTokens = (): string => readFileSync('src/ui/styles/tokens.css', 'utf8');

function readDeclarations(body: string): ReadonlyMap<string, string> {
  const pairs = body.split(';').map((part) => /^\s*([\w-]+)\s*:\s*([\s\S]+?)\s*$/.exec(part));
  return new Map(pairs.flatMap((pair) => (pair?.[1] && pair[2] ? [[pair[1], pair[2]] as const] : [])));
}

function readRules(css: string, media = ''): readonly Rule[] {
  const rules: Rule[] = [];
  for (let at = 0; ; ) {
    const open = css.indexOf('{', at);
    if (open < 0) return rules;
    const head = css.slice(at, open).trim();
    let depth = 1;
    let end = open + 1;
    for (; depth > 0 && end < css.length; end++) depth += css[end] === '{' ? 1 : css[end] === '}' ? -1 : 0;
    const body = css.slice(open + 1, end - 1);
    if (head.startsWith('@media')) rules.push(...readRules(body, head));
    else if (!head.startsWith('@'))
      rules.push({ media, selector: head, declarations: readDeclarations(body) });
    at = end;
  }
}

/**
 * Understands `:root` and attributes, also within `:not(…)`; of the root's attributes only `data-theme` is set.
 * @returns the specificity of the best part that selects the root in this theme, 0 when none does
 */
function weightFor(selector: string, theme: string): number {
  const weights = selector.split(',').map((part) => {
    const simple = part.trim().match(/:root|:not\([^()]*\)|\[[^\]]*\]/g) ?? [];
    if (simple.join('') !== part.trim())
      throw new Error(`tokens are set on a selector that is not understood: ${part}`);
    const holds = simple.every((one) => {
      const attribute = /^(:not\()?\[([\w-]+)(?:="([\w-]+)")?\]/.exec(one);
      if (!attribute) return one === ':root';
      const [, negated, name, value] = attribute;
      const same = name === 'data-theme' && (value === undefined || value === theme);
      return same === (negated === undefined);
    });
    return holds ? simple.length : 0;
  });
  return Math.max(...weights);
}

/** The two arguments of `light-dark(…)`, which may hold commas of their own. */
function splitPair(text: string): readonly [string, string] {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    depth += text[i] === '(' ? 1 : text[i] === ')' ? -1 : 0;
    if (text[i] === ',' && depth === 0) return [text.slice(0, i), text.slice(i + 1)];
  }
  throw new Error(`not a pair: ${text}`);
}

const fraction = (text: string): number => Number.parseFloat(text) / (text.endsWith('%') ? 100 : 1);

/** @returns undefined for a value that is no colour, such as a length. */
function readColour(
  value: string,
  scheme: Scheme,
  lookUp: (token: string) => string | undefined,
): Colour | undefined {
  const text = value.trim();
  const reference = /^var\((--[\w-]+)\)$/.exec(text)?.[1];
  if (reference) {
    const referred = lookUp(reference);
    return referred === undefined ? undefined : readColour(referred, scheme, lookUp);
  }
  const pair = /^light-dark\(([\s\S]*)\)$/.exec(text)?.[1];
  if (pair) return readColour(splitPair(pair)[scheme === 'light' ? 0 : 1], scheme, lookUp);
  const oklch = /^oklch\(([\d.]+%?) ([\d.]+) ([\d.]+)(?: \/ ([\d.]+%?))?\)$/.exec(text);
  if (oklch) {
    const [, lightness = '', chroma, hue, alpha = '1'] = oklch;
    return fromOklch(fraction(lightness), Number(chroma), Number(hue), fraction(alpha));
  }
  const hex = /^#([\da-f]{6})$/i.exec(text)?.[1];
  if (hex) return fromHex(hex);
  if (/^(oklch|oklab|color|color-mix|rgb|hsl|hwb|lab|lch)\(|^#/.test(text))
    throw new Error(`a colour that is not understood: ${text}`);
  return undefined;
}

/** Every theme, in each scheme it has, without and with the wish for more contrast. */
export function readThemes(css: string): readonly Theme[] {
  const rules = readRules(css.replace(/\/\*[\s\S]*?\*\//g, ''));
  const named = rules.flatMap(({ selector }) =>
    [...selector.matchAll(/data-theme="([\w-]+)"/g)].map((match) => match[1] ?? ''),
  );
  const themes: Theme[] = [];
  for (const name of new Set(['auto', ...named])) {
    for (const moreContrast of [false, true]) {
      const values = new Map(
        rules
          .filter(({ media }) => media === '' || (moreContrast && /prefers-contrast:\s*more/.test(media)))
          .map((rule) => ({ ...rule, weight: weightFor(rule.selector, name) }))
          .filter(({ weight }) => weight > 0)
          // As in the cascade: the more specific, then the later; media queries add no weight.
          .sort((a, b) => a.weight - b.weight)
          .flatMap(({ declarations }) => [...declarations]),
      );
      const schemes = (values.get('color-scheme') ?? 'light').split(/\s+/) as readonly Scheme[];
      for (const scheme of schemes) {
        const colours = new Map<string, Colour>();
        for (const [token, value] of values) {
          const colour = token.startsWith('--')
            ? readColour(value, scheme, (other) => values.get(other))
            : undefined;
          if (colour) colours.set(token, colour);
        }
        themes.push({ name, scheme, moreContrast, colours });
      }
    }
  }
  return themes;
}
