import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFormulas } from '../../src/core/formulas.ts';
import { repairText } from '../../src/core/text-repair.ts';

const texIn = (text: string): readonly string[] => findFormulas(text).map(({ tex }) => tex);

describe('findFormulas', () => {
  it('knows all four delimiters, and which stand on a line of their own', () => {
    const text = String.raw`a $x$ b $$y$$ c \(z\) d \[w\] e`;
    expect(findFormulas(text).map(({ tex, display }) => [tex, display])).toEqual([
      ['x', false],
      ['y', true],
      ['z', false],
      ['w', true],
    ]);
    expect(findFormulas(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '$x$',
      '$$y$$',
      String.raw`\(z\)`,
      String.raw`\[w\]`,
    ]);
  });

  it.each([
    'It costs $5 and $10 a month.',
    'From US$3M to US$4M, or $2.68 to 79.64$ a piece.',
    String.raw`An escaped \$x\$ and a row break \\[2pt] of a table \\(see].`,
    'One $ alone, and $ $ nothing.',
    'It $really helps$ us.',
    `$${'x+'.repeat(600)}x$ is data`,
  ])('takes no money, no words and no data for a formula: %s', (text) => {
    expect(texIn(text)).toEqual([]);
  });

  it('finds a lone sign before a digit', () => {
    expect(texIn(String.raw`$\sim$10x faster at 256$\times$256, 77.67$\pm$2.10`)).toEqual([
      String.raw`\sim`,
      String.raw`\times`,
      String.raw`\pm`,
    ]);
  });

  it('finds a formula with spaces inside its dollars only when it is TeX', () => {
    expect(texIn(String.raw`where $ m \geq 2^k $ holds`)).toEqual([String.raw`m \geq 2^k`]);
    expect(texIn('between $ 5 and $ 10')).toEqual([]);
  });

  it('finds the formula after a price that seemed to begin one', () => {
    expect(texIn(String.raw`cost $10 we gain 77.67$\pm$2.10 points`)).toEqual([String.raw`\pm`]);
  });

  it('keeps the order of the text and overlaps nothing, whatever it is given', () => {
    const piece = fc.constantFrom('$', '$$', '\\(', '\\)', '\\[', '\\]', '\\', ' ', 'x', '^2', '5', 'word');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end, tex } of findFormulas(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toContain(tex);
          at = end;
        }
      }),
    );
  });

  it('finds in a repaired text what it found before, since repair leaves formulas alone', () => {
    const text = String.raw`With 13\% of $\%_{a\_b}$ and \(\emph{x}\), \emph{much} more.`;
    expect(texIn(repairText(text))).toEqual(texIn(text));
    expect(texIn(text)).toHaveLength(2);
  });
});
