import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeset, withoutFiller } from '../../src/core/typography.ts';

const shown = (text: string): string => withoutFiller(typeset(text));

describe('typography', () => {
  it.each([
    ['a "quoted phrase" here', 'a “quoted phrase” here'],
    ['("emergent")', '(“emergent”)'],
    ["by 're-using' models", 'by ‘re-using’ models'],
    ["the model's and it's", 'the model’s and it’s'],
    ["models' abilities", 'models’ abilities'],
    ["in the '90s", 'in the ’90s'],
    ["5' tall", "5' tall"],
    ['CALM -- Composition -- which', 'CALM – Composition – which'],
    ['abilities---if any', 'abilities—if any'],
    ['a--b and --flag and x ---- y', 'a–b and --flag and x ---- y'],
  ])('sets %s', (typed, set) => {
    expect(shown(typed)).toBe(set);
  });

  it('never changes the length of a text, so that offsets stay true', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '"', "'", '-', '1', '(', '.') }), (text) => {
        expect(typeset(text)).toHaveLength(text.length);
      }),
    );
  });
});
