/** Typos are one edit of a word, in the share of long words that was asked for, and the same for the same seed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { misspell, withTypos } from './misspell.ts';
import { createRandom } from './random.ts';

/** Everything that is one slip away, the slow way. */
function slipsOf(word: string): ReadonlySet<string> {
  const slips = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    slips.add(before + after.slice(1));
    slips.add(before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2));
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
      slips.add(before + letter + after);
      if (after !== '') slips.add(before + letter + after.slice(1));
    }
  }
  slips.delete(word);
  return slips;
}

test('misspells by exactly one insertion, deletion, substitution or swap', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{2,12}$/), fc.integer(), (word, seed) => {
      expect(slipsOf(word)).toContain(misspell(word, createRandom(seed)));
    }),
  );
});

test('makes all four kinds of slips', () => {
  const random = createRandom(1);
  const slips = Array.from({ length: 400 }, () => misspell('abcdef', random));
  expect(new Set(slips.map((slip) => slip.length))).toEqual(new Set([5, 6, 7]));
  expect(slips).toContain('bacdef');
  expect(
    slips.some(
      (slip) => slip.length === 6 && [...'abcdef'].filter((letter) => !slip.includes(letter)).length === 1,
    ),
  ).toBe(true);
});

test('leaves words of up to four letters, numbers and punctuation alone', () => {
  const text = 'The “real” 2024 data, 13%: a-b (test)!';
  expect(withTypos(text, 1, createRandom(1))).toBe(text);
});

test('changes the share of long words that was asked for', () => {
  const text = Array.from({ length: 4000 }, () => 'transformer').join(' ');
  const changed = withTypos(text, 0.5, createRandom(3))
    .split(' ')
    .filter((word) => word !== 'transformer').length;
  expect(changed).toBeGreaterThan(1850);
  expect(changed).toBeLessThan(2150);
});

test('makes the same typos for the same seed, and others for another', () => {
  const text = 'retrieval augmented generation with sparse attention mechanisms';
  expect(withTypos(text, 0.5, createRandom(5))).toBe(withTypos(text, 0.5, createRandom(5)));
  expect(withTypos(text, 0.5, createRandom(5))).not.toBe(withTypos(text, 0.5, createRandom(6)));
});
