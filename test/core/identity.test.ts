import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fnv1a64, paperId, readArxivId, readDoi, sameWork, titleKey } from '../../src/core/identity.ts';

describe('titleKey', () => {
  it('keeps letters and digits of every script, and nothing else', () => {
    expect(titleKey('  “Ｌ1—Norm”: Étude, Теория & 理論?! ')).toBe('l1normétudeтеория理論');
  });

  it('falls back on the title when there is no letter in it', () => {
    expect(titleKey(' ∀∃?! ')).toBe('∀∃?!');
  });

  it('does not change with case, spacing or width', () => {
    fc.assert(
      fc.property(fc.lorem(), (title) => {
        expect(titleKey(` ${title.toUpperCase().replaceAll(' ', '\u00a0 ')}. `)).toBe(titleKey(title));
      }),
    );
  });
});

describe('fnv1a64', () => {
  it.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
  ])('gives the published value of %j', (text, hash) => {
    expect(fnv1a64(text)).toBe(hash);
  });
});

describe('readArxivId', () => {
  it.each([
    ['2401.02412', '2401.02412'],
    ['arXiv:2401.02412v3', '2401.02412'],
    ['arXiv:2401.02412 [cs.CL]', '2401.02412'],
    ['https://arxiv.org/abs/2401.02412v1', '2401.02412'],
    ['http://www.arxiv.org/pdf/2401.02412.pdf', '2401.02412'],
    ['https://huggingface.co/papers/2401.02412', '2401.02412'],
    ['https://arxiv.org/abs/cs/9901001', 'cs/9901001'],
    ['math.GT/0309136', 'math.gt/0309136'],
    ['https://doi.org/10.48550/arXiv.2401.02412', '2401.02412'],
  ])('finds it in %s', (text, id) => {
    expect(readArxivId(text)).toBe(id);
  });

  it.each(['', '2401.024', '2401.024125', 'https://example.org/2401.02412', 'version 2401.02412 of it'])(
    'finds none in %j',
    (text) => {
      expect(readArxivId(text)).toBeUndefined();
    },
  );
});

describe('readDoi', () => {
  it.each([
    ['10.1000/ABC.1', '10.1000/abc.1'],
    ['doi: 10.1000/182', '10.1000/182'],
    ['https://doi.org/10.1145/3292500.3330701.', '10.1145/3292500.3330701'],
  ])('finds it in %s', (text, doi) => {
    expect(readDoi(text)).toBe(doi);
  });

  it.each(['', '10.1/x', 'https://example.org/10.1000/182'])('finds none in %j', (text) => {
    expect(readDoi(text)).toBeUndefined();
  });
});

describe('paperId', () => {
  it('prefers the arXiv id, then the DOI, then the title', () => {
    expect(paperId({ title: 'A', arxivId: '2401.02412', doi: '10.1/a' })).toBe('arxiv:2401.02412');
    expect(paperId({ title: 'A', doi: '10.1/a' })).toBe('doi:10.1/a');
    expect(paperId({ title: 'A' })).toBe('title:af63dc4c8601ec8c');
  });
});

describe('sameWork', () => {
  const abstract =
    'We study how small models learn from large ones when labels are scarce and the budget is fixed. ' +
    'A simple schedule closes most of the gap on nine benchmarks, and we show when it cannot. ' +
    'We release all of the code and every measured number for others to check.';
  const work = { title: 'Learning from Large Models on a Small Budget', abstract };

  it.each([
    ['other case and punctuation', { ...work, title: 'Learning from large models – on a small budget.' }],
    ['a title without its abstract', { ...work, abstract: '' }],
    ['a corrected typo', { ...work, title: 'Learning form Large Models on a Small Budget' }],
    ['an added subtitle', { ...work, title: `${work.title}: A Study` }],
    [
      'a typo and a re-worded abstract',
      {
        title: 'Learning from Large Models on a Smal Budget',
        abstract: abstract
          .replace('A simple schedule', 'One plain schedule')
          .replace('release all of', 'publish'),
      },
    ],
    ['a new name over the same abstract', { ...work, title: 'Cheap Distillation' }],
  ])('recognises %s', (_what, edited) => {
    expect(sameWork(work, edited)).toBe(true);
    expect(sameWork(edited, work)).toBe(true);
  });

  it.each([
    [
      'a follow-up of the same name',
      {
        title: 'Learning from Large Models on a Large Budget',
        abstract: 'Here we ask what changes with money.',
      },
    ],
    ['a near title with nothing to compare', { title: `${work.title} II`, abstract: '' }],
    [
      'two papers of one group that share most of their words',
      {
        title: 'Cheap Distillation',
        abstract: abstract.replace(/ and we show .* every measured number/s, ''),
      },
    ],
    ['two summaries of few words', { title: 'Other', abstract: 'We study how small models learn.' }],
  ])('tells apart %s', (_what, other) => {
    expect(sameWork(work, other)).toBe(false);
    expect(sameWork({ ...other, title: `${other.title}!` }, work)).toBe(false);
  });

  it('does not take a title that says nothing for a work', () => {
    expect(
      sameWork({ title: 'Forums', abstract: 'Of one year.' }, { title: 'Forums', abstract: 'Of the next.' }),
    ).toBe(false);
  });

  it('tells apart every two papers of the shipped list', () => {
    const lines = readFileSync('data/hugging-face-papers.txt', 'utf8').split('\n').slice(2);
    const papers = lines.flatMap((title, at) =>
      at % 2 === 0 ? [{ title, abstract: lines[at + 1] ?? '' }] : [],
    );
    expect(papers.length).toBeGreaterThanOrEqual(69);
    const confused = papers.flatMap((a, at) =>
      papers.slice(at + 1).flatMap((b) => (sameWork(a, b) ? [`${a.title} / ${b.title}`] : [])),
    );
    expect(confused).toEqual([]);
  });
});
