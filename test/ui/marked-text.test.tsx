import { cleanup, render, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { MarkedText } from '../../src/ui/parts/marked-text.tsx';

describe('MarkedText', () => {
  afterEach(cleanup);

  it('marks the ranges and loses no character', () => {
    const text = 'Emergent abilities of models';
    const { container } = render(
      <MarkedText
        marked={{
          text,
          ranges: [
            [0, 8],
            [9, 18],
          ],
        }}
      />,
    );
    expect(container.textContent).toBe(text);
    expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'Emergent',
      'abilities',
    ]);
  });

  it('marks a match inside a link', () => {
    const text = 'See https://example.org/abilities for more.';
    const { container } = render(<MarkedText marked={{ text, ranges: [[24, 33]] }} links />);
    expect(container.textContent).toBe(text);
    expect(container.querySelector('a mark')?.textContent).toBe('abilities');
    expect(container.querySelector('a')?.getAttribute('href')).toBe('https://example.org/abilities');
  });

  describe('with formulas', () => {
    // Temml warns of a page without a doctype, which the stand-in for a browser is.
    beforeAll(() => {
      vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    });

    const math = (container: Element) =>
      waitFor(() => expect(container.querySelector('math')).not.toBeNull(), { timeout: 30_000 });

    it('shows LaTeX until formulas can be set, and then MathML in its place', async () => {
      const text = String.raw`In $O(n^2)$ time, or $\fails{x}$.`;
      const { container } = render(<MarkedText marked={{ text, ranges: [] }} />);
      expect(container.textContent).toBe(text);
      await math(container);
      expect(container.textContent).toBe(String.raw`In O(n2) time, or $\fails{x}$.`);
      const formula = container.querySelector('[data-tex]');
      expect(formula?.getAttribute('data-tex')).toBe('$O(n^2)$');
      expect(formula?.querySelector('math')?.getAttribute('alttext')).toBe('O(n^2)');
    });

    it('marks a formula that holds a match as a whole, and words around it where they are', async () => {
      const text = String.raw`Sort in $n \log n$ and $n$ or $\fails{log}$ log`;
      const ranges = [...text.matchAll(/log|Sort/g)].map(
        ({ index, 0: word }) => [index, index + word.length] as const,
      );
      const { container } = render(<MarkedText marked={{ text, ranges }} />);
      await math(container);
      expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
        'Sort',
        'nlog\u2061n',
        'log',
        'log',
      ]);
      expect(container.querySelectorAll('mark math')).toHaveLength(1);
    });

    it('gives a displayed formula a line of its own only where text is read', async () => {
      const marked = { text: 'So $$x = 1$$ holds.', ranges: [] };
      const { container } = render(<MarkedText marked={marked} links />);
      await math(container);
      expect(container.querySelector('math')?.getAttribute('display')).toBe('block');
      cleanup();
      const row = render(<MarkedText marked={marked} />).container;
      expect(row.querySelector('math')?.hasAttribute('display')).toBe(false);
    });

    it('keeps a link that somebody put into dollars', async () => {
      const text = String.raw`See $\href{https://example.org/code}{code}$ and $x$.`;
      const { container } = render(<MarkedText marked={{ text, ranges: [] }} links />);
      await math(container);
      expect(container.querySelector('a')?.getAttribute('href')).toBe('https://example.org/code');
      expect(container.querySelectorAll('math')).toHaveLength(1);
    });

    it('keeps on one line what touches a formula', async () => {
      const text = 'Words before ($k$-nearest) and the $n$th, words after.';
      const { container } = render(<MarkedText marked={{ text, ranges: [] }} />);
      await math(container);
      expect([...container.querySelectorAll('.glued')].map((glued) => glued.textContent)).toEqual([
        '(k-ne',
        'nth,',
      ]);
      expect(container.textContent).toBe(text.replaceAll('$', ''));
    });
  });
});
