import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snippet } from '../../src/search/snippet.ts';

const filler = 'Nothing of interest is said in this sentence, however long it may be. '.repeat(6);
const equal = (): number => 1;

describe('snippet', () => {
  it('is the whole text when that is short enough', () => {
    expect(snippet('A short text.', new Set(['short']), 100, equal)).toEqual({
      text: 'A short text.',
      ranges: [[2, 7]],
    });
  });

  it('begins where the abstract does when nothing matches', () => {
    const { text, ranges } = snippet(filler, new Set(), 100, equal);
    expect(filler.startsWith(text.slice(0, -1))).toBe(true);
    expect(text.endsWith('…')).toBe(true);
    expect(ranges).toEqual([]);
  });

  it('shows the passage with most of the words, cut at white space on both sides', () => {
    const abstract = `${filler}zebra once. ${filler}A zebra and a quagga met. ${filler}`;
    const { text, ranges } = snippet(abstract, new Set(['zebra', 'quagga']), 120, equal);
    expect(ranges.map(([start, end]) => text.slice(start, end))).toEqual(['zebra', 'quagga']);
    expect(text.startsWith('…') && text.endsWith('…')).toBe(true);
    const body = text.slice(1, -1);
    const at = abstract.indexOf(body);
    expect(at).toBeGreaterThan(0);
    expect(abstract.slice(at - 1, at)).toBe(' ');
    expect(abstract.slice(at + body.length).charAt(0)).toMatch(/\W/);
  });

  it('ends with a word before the ellipsis, and as the text does where that ends', () => {
    const abstract = 'Many cascades. And then - as it were - many more of them.';
    for (let length = 13; length < abstract.length; length += 1)
      expect(snippet(abstract, new Set(), length, equal).text).toMatch(/\w…$/);
    expect(snippet(abstract, new Set(), 100, equal).text).toMatch(/them\.$/);
  });

  it('shows what matched in its first half, which is what a narrow screen has room for', () => {
    for (const [before, after] of [
      [filler, filler],
      [filler, ''],
      ['', filler],
    ] as const) {
      const abstract = `${before}The zebra met a quagga. ${after}`;
      const { text, ranges } = snippet(abstract, new Set(['zebra', 'quagga']), 200, equal);
      expect(ranges).toHaveLength(2);
      expect(Math.max(...ranges.flat())).toBeLessThan(110);
      expect(text.length).toBeGreaterThan(100);
    }
  });

  it('begins with a whole word, also where a long one stands before what matched', () => {
    const abstract = `${filler}This is a constant-column representation quagga of it. ${filler}`;
    for (let length = 60; length < 140; length += 1) {
      const { text } = snippet(abstract, new Set(['quagga']), length, equal);
      expect(abstract).toContain(` ${text.slice(1, 12)}`);
    }
  });

  it('prefers the word that matters more', () => {
    const abstract = `common common words. ${filler}A rare one. ${filler}`;
    const weigh = (word: string): number => (word === 'rare' ? 5 : 0.1);
    expect(snippet(abstract, new Set(['common', 'rare']), 80, weigh).text).toContain('rare');
  });

  it('prefers a word as it was typed to a rare one that it may become', () => {
    const words = new Set(['memory', 'memorytransfer', 'agents']);
    const weigh = (word: string): number => (word === 'memorytransfer' ? 9 : word === 'agents' ? 2 : 3);
    const abstract = `Agents have a memory. ${filler}See memorytransfer.github.io for a memory. ${filler}`;
    expect(snippet(abstract, words, 80, weigh).text).toContain('Agents have a memory');
  });

  it('counts a compound as the words that it is made of', () => {
    const words = new Set(['zebra', 'zebraquagga', 'quagga', 'rare']);
    const weigh = (word: string): number => ({ zebra: 1, quagga: 2, rare: 2.5 })[word] ?? 9;
    const abstract = `A rare one. ${filler}A zebra-quagga. ${filler}`;
    expect(snippet(abstract, words, 80, weigh).text).toContain('zebra-quagga');
    const other = `A rare zebra. ${filler}A zebra-quagga. ${filler}`;
    expect(snippet(other, words, 80, weigh).text).toContain('rare zebra');
  });

  it('keeps to its length, its ranges and whole characters, whatever the text', () => {
    const text = fc
      .array(fc.constantFrom('zebra ', 'word ', '😀', '深度学习', ', ', 'x'.repeat(50), '\n'), {
        maxLength: 80,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 200 }), (abstract, length) => {
        const shown = snippet(abstract, new Set(['zebra', 'word']), length, equal);
        expect(shown.text.length).toBeLessThanOrEqual(length + 3);
        expect(() => encodeURIComponent(shown.text)).not.toThrow();
        let end = 0;
        for (const [from, to] of shown.ranges) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(['zebra', 'word']).toContain(shown.text.slice(from, to));
          end = to;
        }
      }),
    );
  });
});
