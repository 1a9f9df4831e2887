// @vitest-environment node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFormulas } from '../../../src/core/formulas.ts';
import { repairText } from '../../../src/core/text-repair.ts';
import type { MathElement } from '../../../src/ui/math/mathml.ts';
import { renderFormula } from '../../../src/ui/math/render-formula.ts';
import { readJsonLines } from '../../bench/read-lines.ts';

const CORPUS = fileURLToPath(new URL('../../../../shared/corpora/papers-1k.jsonl', import.meta.url));

const everyElement = (root: MathElement): readonly MathElement[] => [
  root,
  ...root.children.flatMap((child) => (typeof child === 'string' ? [] : everyElement(child))),
];

/** Name and text, enough to tell the structure. */
const outline = ({ name, children }: MathElement): string =>
  `${name}(${children.map((child) => (typeof child === 'string' ? child : outline(child))).join(',')})`;

const outlineOf = (tex: string): string => {
  const element = renderFormula(tex, false);
  return element ? outline(element) : 'text';
};

describe('renderFormula', () => {
  it.each([
    ['x^2', 'math(msup(mi(x),mn(2)))'],
    [String.raw`\frac{1}{n}`, 'math(mfrac(mn(1),mi(n)))'],
    [String.raw`\sqrt n`, 'math(msqrt(mi(n)))'],
    [String.raw`\overline{x}`, 'math(mrow(mi(x)))'],
    ['95%', 'math(mrow(mn(9,5),mi(%)))'],
    [String.raw`\eps`, 'math(mi(ϵ))'],
  ])('sets %s', (tex, expected) => {
    expect(outlineOf(tex)).toBe(expected);
  });

  it('says which formulas stand on their own', () => {
    expect(renderFormula('x', true)?.attributes.display).toBe('block');
    expect(renderFormula('x', false)?.attributes.display).toBeUndefined();
  });

  it.each([
    String.raw`\unknown{x}`,
    String.raw`\frac{1}`,
    'x^',
    '}{',
    String.raw`\href{https://example.com}{x}`,
    String.raw`\url{https://example.com}`,
    String.raw`\includegraphics{a.png}`,
    String.raw`\class{a}{x}`,
    String.raw`\id{a}{x}`,
    String.raw`\style{color:red}{x}`,
    String.raw`\data{a=b}{x}`,
    String.raw`\toggle{x}{y}\endtoggle`,
    String.raw`\cancel{x}`,
    String.raw`\rule{900em}{900em}`,
    String.raw`x\kern-20em y`,
    String.raw`\raisebox{90em}{x}`,
    String.raw`\def\a{x}\a`,
    String.raw`\gdef\a{x}\a`,
    String.raw`\newcommand{\a}{x}\a`,
    '{x'.repeat(400) + '}'.repeat(400),
    `${String.raw`\text{`.repeat(13)}x${'}'.repeat(13)}`,
    String.raw`\sqrt{`.repeat(90) + '}'.repeat(90),
  ])('leaves as text: %s', (tex) => {
    expect(outlineOf(tex)).toBe('text');
  });

  it('takes the colour and the size of the words around it', () => {
    const element = renderFormula(
      String.raw`\color{red}\Huge x \textcolor{#00ff00}{y} \colorbox{black}{z}`,
      false,
    );
    if (!element) throw new Error('it is not set at all');
    for (const { attributes, style } of everyElement(element)) {
      expect(Object.keys(attributes).filter((name) => /color|background|size/.test(name))).toEqual([]);
      expect(Object.keys(style).filter((name) => /color|background|size/i.test(name))).toEqual([]);
    }
  });

  it('forgets nothing that a formula before it defined into the next', () => {
    renderFormula(String.raw`\global\let\eps\infty`, false);
    expect(outlineOf(String.raw`\eps`)).toBe('math(mi(ϵ))');
  });

  it('never throws, and gives only elements and attributes of presentation', () => {
    const commands =
      'frac sqrt left( right) begin{matrix} end{matrix} text{<b>} href{javascript:a} html class{a} color{red} kern rule{1em}{1em} tag{1} label{a} rlap llap mathrel big over limits substack{a} char"41 \\ & ^ _ { } x 1 $ # % ~ \' <img> \u0000 \ud800 😀'
        .split(' ')
        .map((word) => (/^[a-z"\\]{2}/.test(word) ? `\\${word}` : word));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...commands), { maxLength: 25 }),
        fc.boolean(),
        (words, display) => {
          const element = renderFormula(words.join(' '), display);
          for (const { name, attributes } of element ? everyElement(element) : []) {
            expect(name).toMatch(/^(math|m[a-z]+|none)$/);
            expect(Object.keys(attributes).join()).not.toMatch(/href|src|\bstyle|\bid\b|\bon|xmlns|data-/);
            expect(Object.values(attributes).join()).not.toMatch(/[<>:]/);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it.skipIf(!existsSync(CORPUS))('sets at least 98 % of the formulas of a thousand real papers', () => {
    const formulas = readJsonLines(CORPUS)
      .flatMap(({ title, abstract }) => [title, abstract])
      .flatMap((text) => (typeof text === 'string' ? findFormulas(repairText(text)) : []));
    expect(formulas.length).toBeGreaterThan(100);
    const set = formulas.filter(({ tex, display }) => renderFormula(tex, display));
    expect(set.length / formulas.length).toBeGreaterThanOrEqual(0.98);
  });
});
