import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountFor } from '../../src/formats/page-text/page-text.ts';
import { BRANCH, LIGHTHOUSES, SHEEP, TITLES } from './sample-papers.ts';

const linesOf = (text: string): number => text.split('\n').filter((line) => line.trim() !== '').length;

describe('page text: the fate of every line', () => {
  const line = fc.oneof(
    fc.constantFrom(...TITLES, SHEEP, BRANCH, LIGHTHOUSES),
    fc.constantFrom(
      '',
      '',
      ' ',
      '·',
      '5 authors',
      'Oct 7, 2024',
      'Submitted by',
      'Submitted by  someone',
      'someone',
      '12',
      '-',
      '[-] 3',
    ),
    fc.constantFrom(
      'Subscribe',
      'Daily',
      'Get trending papers in your email inbox!',
      'Upvote',
      'Harbour Lab',
      'Previous Next',
      '---',
    ),
    fc.constantFrom(
      'https://huggingface.co/papers/2401.90001',
      'https://huggingface.co/login',
      'https://example.org',
      'arXiv:2401.90002',
    ),
    fc.constantFrom(
      '### [A title](https://huggingface.co/papers/2401.90003)',
      '[Open label',
      'closed](https://example.org)',
      '# Heading',
    ),
    fc.string({ maxLength: 40 }),
  );

  it('is to be furniture, part of a paper, or named in a problem', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const text = lines.join('\n');
        const { papers, problems, furniture, fates } = accountFor(text);
        const all = text.split(/\r\n|\n|\r/);
        const visible = all.flatMap((each, at) =>
          each.replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, '') === '' ? [] : [at + 1],
        );
        expect([...fates.keys()]).toEqual(visible);
        expect([...fates.values()].filter((fate) => fate === 'furniture')).toHaveLength(furniture);
        for (const [at, fate] of fates) {
          if (fate === 'problem') expect(problems.map((problem) => problem.line)).toContain(at);
        }
        const used = [...fates.values()].filter((fate) => fate === 'paper').length;
        expect(papers.reduce((sum, paper) => sum + 1 + linesOf(paper.abstract), 0)).toBeLessThanOrEqual(used);
      }),
      { numRuns: 500 },
    );
  });

  it('is never to be furniture when it is an abstract', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const { papers, problems, fates } = accountFor(lines.join('\n'));
        for (const abstract of [SHEEP, BRANCH, LIGHTHOUSES]) {
          const times = lines.filter((each) => each === abstract).length;
          const kept = papers.reduce(
            (sum, paper) => sum + `${paper.title}\n${paper.abstract}`.split(abstract).length - 1,
            0,
          );
          const told = problems.filter(
            (problem) => lines[problem.line - 1] === abstract && fates.get(problem.line) === 'problem',
          ).length;
          expect(kept + told).toBe(times);
        }
      }),
      { numRuns: 500 },
    );
  });
});
