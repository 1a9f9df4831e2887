import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergePapers } from '../../src/build/merge-papers.ts';
import type { Paper } from '../../src/core/paper.ts';
import { finishPaper } from '../../src/formats/finish-paper.ts';
import type { RawPaper } from '../../src/formats/reader.ts';

const paper = (title: string, more: Partial<RawPaper> = {}): Paper =>
  finishPaper({ title, abstract: '', line: 1, ...more });

describe('mergePapers', () => {
  it('takes each field from the record that has more of it', () => {
    const poor = paper('A title', { upvotes: 7, year: 2024, authors: ['A'], arxivId: '2401.00001' });
    const rich = paper('A Title', {
      abstract: 'It gains 13\\%. See https://a.org/b.',
      upvotes: 3,
      venue: 'V',
    });
    const merged = mergePapers([[poor, rich]]);
    expect(merged.duplicates).toEqual([{ inside: 1, across: 0 }]);
    expect(merged.lists[0]).toEqual([
      {
        id: 'arxiv:2401.00001',
        title: expect.stringMatching(/^A title$/i),
        abstract: 'It gains 13%. See https://a.org/b.',
        extent: 'full',
        original: { abstract: 'It gains 13\\%. See https://a.org/b.' },
        authors: ['A'],
        year: 2024,
        venue: 'V',
        links: [{ url: 'https://a.org/b', kind: 'project' }],
        source: { arxivId: '2401.00001', upvotes: 7 },
      },
    ]);
  });

  it('never pairs a text with the original of another', () => {
    const mended = paper('T', { abstract: '13\\% more' });
    const longer = paper('T', { abstract: 'Much more than 13 per cent.' });
    expect(mergePapers([[mended, longer]]).lists[0]?.[0]?.original).toBeUndefined();
  });

  it('makes one paper of two memberships, alike in both lists', () => {
    const merged = mergePapers([
      [paper('A'), paper('B')],
      [paper('b', { abstract: 'Text.' }), paper('C')],
    ]);
    expect(merged.lists.map((list) => list.map(({ title }) => title.toUpperCase()))).toEqual([
      ['A', 'B'],
      ['B', 'C'],
    ]);
    expect(merged.lists[0]?.[1]).toBe(merged.lists[1]?.[0]);
    expect(merged.duplicates).toEqual([
      { inside: 0, across: 0 },
      { inside: 0, across: 1 },
    ]);
  });

  it('joins a preprint, its published version and a bare title', () => {
    const merged = mergePapers([
      [paper('T', { arxivId: '2401.00001' }), paper('T'), paper('T', { doi: '10.1000/1' })],
    ]);
    expect(merged.lists[0]?.map(({ id }) => id)).toEqual(['arxiv:2401.00001']);
  });

  it('keeps papers apart that share a title and have different identifiers', () => {
    const merged = mergePapers([
      [paper('T', { arxivId: '2401.00001' }), paper('T'), paper('T', { arxivId: '2401.00002' }), paper('t')],
    ]);
    expect(merged.lists[0]).toHaveLength(3);
    expect(merged.duplicates[0]?.inside).toBe(1);
  });

  it('gives the same papers in whatever order and list the records come', () => {
    const record = fc.record({
      title: fc.constantFrom('One', 'one!', 'Two', 'Three'),
      arxivId: fc.option(fc.constantFrom('2401.00001', '2401.00002'), { nil: undefined }),
      doi: fc.option(fc.constantFrom('10.1000/1', '10.1000/2'), { nil: undefined }),
      abstract: fc.constantFrom('', 'Short.', 'Long \\& long.', 'Fine & long.'),
      upvotes: fc.option(fc.nat(3), { nil: undefined }),
    });
    const clean = ({ title, abstract, ...more }: { title: string; abstract: string }): Paper =>
      paper(title, {
        abstract,
        ...Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined)),
      });
    const sorted = (lists: readonly (readonly Paper[])[]) =>
      [...new Set(lists.flat().map((each) => JSON.stringify(each)))].sort();
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 8 }),
        fc.nat(8),
        fc.infiniteStream(fc.nat()),
        (records, cut, random) => {
          const papers = records.map(clean);
          const shuffled = papers
            .map((each) => ({ each, key: random.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ each }) => each);
          expect(sorted(mergePapers([shuffled.slice(0, cut), shuffled.slice(cut)]).lists)).toEqual(
            sorted(mergePapers([papers]).lists),
          );
        },
      ),
    );
  });
});
