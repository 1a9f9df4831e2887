import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decision, mergeDecisions, mergeTags, undecided } from '../../src/core/decision.ts';
import { applyChange, type DecisionChange, personalOf, tagsOf } from '../../src/core/decision-change.ts';
import type { Paper, PaperId } from '../../src/core/paper.ts';
import { readDecision } from '../../src/core/read-decision.ts';

const paperId = 'arxiv:2401.02412' as PaperId;
const copy: Paper = {
  id: paperId,
  title: 'A title',
  abstract: '',
  extent: 'none',
  links: [],
  source: {},
};

/** Few values and few times, so that ties are common. */
const at = fc.nat({ max: 5 });
const flag = fc.record({ value: fc.boolean(), at });
const tagName = fc.constantFrom('llm', 'LLM', 'to read', '__proto__');
const decision: fc.Arbitrary<Decision> = fc.record(
  {
    paperId: fc.constant(paperId),
    star: flag,
    read: flag,
    tags: fc
      .array(fc.record({ tag: tagName, value: fc.boolean(), at }), { maxLength: 4 })
      .map((marks) => mergeTags(marks, [])),
    note: fc.record({ value: fc.constantFrom('', 'a', 'b'), at }),
    copy: fc
      .record({ abstract: fc.constantFrom('', 'x', 'y', 'xy'), id: fc.constantFrom(paperId, 'title:z') })
      .map(({ abstract, id }) => ({ ...copy, abstract, id: id as PaperId })),
  },
  { requiredKeys: ['paperId', 'star'] },
);
const change: fc.Arbitrary<DecisionChange> = fc.oneof(
  fc.record({ field: fc.constantFrom('star' as const, 'read' as const), value: fc.boolean(), at }),
  fc.record({ field: fc.constant('tag' as const), tag: tagName, value: fc.boolean(), at }),
  fc.record({ field: fc.constant('note' as const), value: fc.string({ maxLength: 3 }), at }),
);

describe('mergeDecisions', () => {
  it('lets the newer change win', () => {
    const older: Decision = { paperId, star: { value: true, at: 1 } };
    const later: Decision = { paperId, star: { value: false, at: 2 } };
    expect(mergeDecisions(older, later).star.value).toBe(false);
    expect(mergeDecisions(later, older).star.value).toBe(false);
  });

  it('gives the same decision whichever device merges first, and changes nothing the second time', () => {
    fc.assert(
      fc.property(decision, decision, decision, (a, b, c) => {
        expect(mergeDecisions(a, b)).toEqual(mergeDecisions(b, a));
        expect(mergeDecisions(mergeDecisions(a, b), c)).toEqual(mergeDecisions(a, mergeDecisions(b, c)));
        expect(mergeDecisions(a, a)).toEqual(a);
        expect(mergeDecisions(mergeDecisions(a, b), b)).toEqual(mergeDecisions(a, b));
      }),
    );
  });

  it('merges each field by its own time', () => {
    fc.assert(
      fc.property(decision, decision, (a, b) => {
        const merged = mergeDecisions(a, b);
        for (const field of ['star', 'read', 'note'] as const) {
          const times = [a[field]?.at, b[field]?.at].filter((time) => time !== undefined);
          expect(merged[field]?.at).toBe(times.length > 0 ? Math.max(...times) : undefined);
          expect([a[field], b[field]]).toContainEqual(merged[field]);
        }
      }),
    );
  });

  it('keeps the tags that two devices added, and a removal that is newer than the addition', () => {
    const phone: Decision = { ...undecided(paperId), tags: [{ tag: 'llm', value: true, at: 1 }] };
    const desk: Decision = { ...undecided(paperId), tags: [{ tag: 'vision', value: true, at: 1 }] };
    expect(tagsOf(mergeDecisions(phone, desk))).toEqual(['llm', 'vision']);
    const removed: Decision = { ...undecided(paperId), tags: [{ tag: 'LLM', value: false, at: 2 }] };
    expect(tagsOf(mergeDecisions(removed, mergeDecisions(phone, desk)))).toEqual(['vision']);
  });

  it('keeps the copy of the paper when only one side has it', () => {
    const withCopy: Decision = { paperId, star: { value: true, at: 1 }, copy };
    const without: Decision = { paperId, star: { value: true, at: 2 } };
    expect(mergeDecisions(withCopy, without).copy).toEqual(copy);
    expect(mergeDecisions(without, withCopy).copy).toEqual(copy);
  });
});

describe('applyChange', () => {
  it('always wins over what was there, whatever the clock says, and touches no other field', () => {
    fc.assert(
      fc.property(decision, change, (before, next) => {
        const after = applyChange(before, next);
        expect(mergeDecisions(before, after)).toEqual(after);
        if (next.field === 'tag') expect(tagsOf(after).includes(next.tag)).toBe(next.value);
        else expect(after[next.field]?.value).toBe(next.value);
        for (const field of ['star', 'read', 'note', 'copy'] as const)
          if (field !== next.field) expect(after[field]).toEqual(before[field]);
      }),
    );
  });
});

describe('personalOf', () => {
  it('is undefined for a decision of which nothing is left', () => {
    const taken = [
      { field: 'star', value: false, at: 2 },
      { field: 'tag', tag: 'llm', value: true, at: 3 },
      { field: 'tag', tag: 'llm', value: false, at: 4 },
      { field: 'note', value: ' \n', at: 5 },
    ] as const satisfies readonly DecisionChange[];
    expect(personalOf(taken.reduce(applyChange, undecided(paperId)))).toBeUndefined();
  });

  it('says what there is', () => {
    const given = [
      { field: 'read', value: true, at: 2 },
      { field: 'tag', tag: 'llm', value: true, at: 3 },
      { field: 'note', value: 'Good.', at: 5 },
    ] as const satisfies readonly DecisionChange[];
    expect(personalOf(given.reduce(applyChange, undecided(paperId)))).toEqual({
      id: paperId,
      starred: false,
      read: true,
      tags: ['llm'],
      note: 'Good.',
    });
  });
});

describe('readDecision', () => {
  it('reads back every decision that was written as JSON, without its copy', () => {
    fc.assert(
      fc.property(decision, ({ copy: _, ...rest }) => {
        expect(readDecision(JSON.parse(JSON.stringify(rest)))).toEqual(rest);
      }),
    );
  });

  it.each([
    null,
    'text',
    {},
    { paperId },
    { paperId, star: { value: 'yes', at: 1 } },
    { paperId, star: { value: true, at: null } },
    { paperId, star: { value: true, at: 1e300 } },
    { paperId, star: { value: true, at: 1 }, note: { value: 1, at: 1 } },
    { paperId, star: { value: true, at: 1 }, tags: [{ value: true, at: 1 }] },
    { paperId, star: { value: true, at: 1 }, tags: {} },
  ])('refuses %j', (value) => {
    expect(readDecision(value)).toBeUndefined();
  });
});
