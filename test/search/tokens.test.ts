import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/search/fold.ts';
import { scan } from '../../src/search/scan.ts';
import { tokenise } from '../../src/search/tokens.ts';

const words = (text: string): readonly string[] => tokenise(text).map(({ word }) => word);
const wholes = (text: string): readonly string[] =>
  tokenise(text)
    .filter(({ whole }) => whole)
    .map(({ word }) => word);

describe('tokenise', () => {
  it('gives lower-case words with their places in the text', () => {
    const text = 'Large Models, “really”';
    expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Large',
      'Models',
      'really',
    ]);
    expect(words(text)).toEqual(['large', 'models', 'really']);
  });

  it.each([
    ['Test-Time', ['testtime', 'test', 'time']],
    ['SpeechGPT', ['speechgpt', 'speech', 'gpt']],
    ['OpenAI', ['openai', 'open', 'ai']],
    ['Llama3', ['llama3', 'llama', '3']],
    ['GPT-4', ['gpt4', 'gpt', '4']],
  ])('indexes %s as a whole and in parts', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each(['LoRA', 'QLoRA', 'LLMs', 'PyTorch', '70B', 'HiPA'])('does not take %s to pieces', (text) => {
    expect(words(text)).toEqual([text.toLowerCase()]);
  });

  it.each([
    ['13%', ['13%']],
    ['13\\%', ['13%']],
    ['37.3 → 23.8', ['37.3', '23.8']],
    ['37,000', ['37000']],
    ['1, 2', ['1', '2']],
    ['2019-2021', ['2019', '2021']],
  ])('reads the number %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('folds diacritics, ligatures, wide letters and apostrophes', () => {
    expect(words('Poincaré Łukasz eﬃcient Ｇpt model’s don’t')).toEqual([
      'poincare',
      'lukasz',
      'efficient',
      'gpt',
      'model',
      'dont',
    ]);
  });

  it('knows Greek letters by their names, however they are written', () => {
    expect(words('β-VAE with \\alpha, α and \\varepsilon')).toEqual([
      'betavae',
      'beta',
      'vae',
      'with',
      'alpha',
      'alpha',
      'and',
      'epsilon',
    ]);
    expect(words('λόγος')).toEqual(['λογοσ']);
  });

  it('reads mathematical letters as the letters they are', () => {
    expect(words('𝐀ttention 𝒳 ℝeal')).toEqual(['attention', 'x', 'real']);
  });

  it('takes no word from the commands and braces of LaTeX', () => {
    expect(words('\\mathcal{O}(\\log n), \\textbf{bold} \\cite{smith2020} $x_{t}$ \\frac{a}{b}')).toEqual([
      'o',
      'n',
      'bold',
      'x',
      't',
      'a',
      'b',
    ]);
  });

  it('cuts Chinese and Japanese into words', () => {
    const text = '基于深度学习的方法 and 言語モデル';
    const found = words(text);
    expect(found.length).toBeGreaterThan(4);
    expect(found).toContain('and');
    expect(found.filter((word) => /\p{Script=Han}/u.test(word)).join('')).toContain('深度');
    expect(wholes(text)).toEqual([]);
  });

  it('counts a compound by its parts and gives it the place of the first', () => {
    expect(scan('a test-time run', () => undefined)).toBe(4);
    expect(tokenise('a test-time run').map(({ word, position }) => [word, position])).toEqual([
      ['a', 0],
      ['testtime', 1],
      ['test', 1],
      ['time', 2],
      ['run', 3],
    ]);
    expect(wholes('one two_three four–five')).toEqual(['twothree', 'fourfive']);
  });

  it('points at the words it claims, in any text', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            'Speech',
            'GPT',
            '-',
            ' ',
            '4',
            '3.5',
            '%',
            "'s",
            'é',
            'ß',
            '深度',
            '\ud83d',
            '。',
            '\\',
          ),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (any) => {
        let position = 0;
        const positions = scan(any, () => undefined);
        for (const token of tokenise(any)) {
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(any.length);
          expect(token.position).toBeGreaterThanOrEqual(position);
          expect(token.position).toBeLessThan(positions);
          position = token.position;
          const shown = any.slice(token.start, token.end);
          if (token.whole) expect(fold(shown.replace(/[-‐‑–_]/g, ''))).toContain(token.word.slice(0, 1));
          else if (!shown.startsWith('\\')) expect(fold(shown)).toBe(token.word);
        }
      }),
      { numRuns: 500 },
    );
  });
});
