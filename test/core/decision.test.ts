import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decision, mergeDecisions } from '../../src/core/decision.ts';
import type { Paper, PaperId } from '../../src/core/paper.ts';

const paperId = 'arxiv:2401.02412' as PaperId;
const copy: Paper = {
  id: paperId,
  title: 'A title',
  abstract: '',
  extent: 'none',
  links: [],
  source: {},
};
const decision: fc.Arbitrary<Decision> = fc.record({
  paperId: fc.constant(paperId),
  star: fc.record({ value: fc.boolean(), at: fc.nat({ max: 5 }) }),
});

describe('mergeDecisions', () => {
  it('lets the newer change win', () => {
    const older: Decision = { paperId, star: { value: true, at: 1 } };
    const later: Decision = { paperId, star: { value: false, at: 2 } };
    expect(mergeDecisions(older, later).star.value).toBe(false);
    expect(mergeDecisions(later, older).star.value).toBe(false);
  });

  it('gives the same star whichever device merges first', () => {
    fc.assert(
      fc.property(decision, decision, decision, (a, b, c) => {
        expect(mergeDecisions(a, b).star).toEqual(mergeDecisions(b, a).star);
        expect(mergeDecisions(mergeDecisions(a, b), c).star).toEqual(
          mergeDecisions(a, mergeDecisions(b, c)).star,
        );
        expect(mergeDecisions(a, a)).toEqual(a);
      }),
    );
  });

  it('keeps the copy of the paper when only one side has it', () => {
    const withCopy: Decision = { paperId, star: { value: true, at: 1 }, copy };
    const without: Decision = { paperId, star: { value: true, at: 2 } };
    expect(mergeDecisions(withCopy, without).copy).toEqual(copy);
    expect(mergeDecisions(without, withCopy).copy).toEqual(copy);
  });
});
