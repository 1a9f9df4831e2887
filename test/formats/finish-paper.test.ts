import { describe, expect, it } from 'vitest';
import { finishPaper } from '../../src/formats/finish-paper.ts';

const raw = { title: 'A title', abstract: '', line: 1 };
const extentOf = (abstract: string) => finishPaper({ ...raw, abstract }).extent;

describe('finishPaper', () => {
  it('keeps the original beside text that was mended, and only there', () => {
    const paper = finishPaper({ ...raw, title: 'Q\\&A', abstract: ' It gains 13\\% .\n Really.' });
    expect(paper).toMatchObject({
      title: 'Q&A',
      abstract: 'It gains 13% . Really.',
      original: { title: 'Q\\&A', abstract: ' It gains 13\\% .\n Really.' },
    });
    expect(finishPaper({ ...raw, abstract: 'Nothing\nwrong  here.' }).original).toBeUndefined();
  });

  it('names a paper alike, whatever its title went through', () => {
    expect(finishPaper({ ...raw, title: 'Eﬃcient  Q\\&A' }).id).toBe(
      finishPaper({ ...raw, title: 'efficient Q&A' }).id,
    );
  });

  it.each([
    ['', 'none'],
    [' \n', 'none'],
    ['A framework simulates trading firms, improving e.g. returns by approx. 3.5 points.', 'summary'],
    ['A model by J. Doe et al. It is good.', 'full'],
    ['We try. It works.', 'full'],
    ['It works? It works! “Yes.” It does.', 'full'],
    [`One long sentence ${'of very many words '.repeat(40)}.`, 'full'],
  ])('marks how much of an abstract there is: %j', (abstract, extent) => {
    expect(extentOf(abstract)).toBe(extent);
  });

  it('lifts links out of the mended abstract and drops a source that is no web address', () => {
    const paper = finishPaper({
      ...raw,
      abstract: 'Code: \\url{https://github.com/a/b_c}.',
      url: 'javascript:alert(1)',
      authors: [' A.\u00a0One ', ''],
    });
    expect(paper.links).toEqual([{ url: 'https://github.com/a/b_c', kind: 'code' }]);
    expect(paper.source).toEqual({});
    expect(paper.authors).toEqual(['A. One']);
  });
});
