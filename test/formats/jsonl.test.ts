import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { finishPaper } from '../../src/formats/finish-paper.ts';
import { jsonLines } from '../../src/formats/jsonl.ts';

const read = (...records: readonly unknown[]) =>
  jsonLines.read(
    records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record))).join('\n'),
  );

describe('the JSON Lines reader', () => {
  it('reads every field it knows and ignores the rest', () => {
    const { papers, problems } = read({
      id: 'conf:1',
      title: 'A title',
      abstract: 'An abstract.',
      authors: ['A. One', 'B. Two'],
      year: 2024,
      venue: 'A venue',
      url: 'https://example.org/p',
      arxivId: 'https://arxiv.org/abs/2401.02412v2',
      doi: 'https://doi.org/10.1000/ABC',
      upvotes: '12',
      colour: 'blue',
    });
    expect(problems).toEqual([]);
    expect(papers).toEqual([
      {
        title: 'A title',
        abstract: 'An abstract.',
        line: 1,
        authors: ['A. One', 'B. Two'],
        year: 2024,
        venue: 'A venue',
        url: 'https://example.org/p',
        arxivId: '2401.02412',
        doi: '10.1000/abc',
        upvotes: 12,
      },
    ]);
  });

  it.each([
    [{ id: 'arXiv:2401.02412' }, { arxivId: '2401.02412' }],
    [{ url: 'https://arxiv.org/pdf/2401.02412v3' }, { arxivId: '2401.02412' }],
    [{ id: '10.1000/182' }, { doi: '10.1000/182' }],
    [{ id: 17 }, {}],
  ])('finds identifiers wherever a record has them: %j', (fields, found) => {
    const { papers, problems } = read({ title: 'T', abstract: 'A', ...fields });
    expect(papers[0]).toMatchObject(found);
    expect(problems).toEqual([]);
  });

  it('reads names in one text', () => {
    expect(
      read({ title: 'T', abstract: 'A', authors: 'A. One; B. Two and C. Three' }).papers[0]?.authors,
    ).toEqual(['A. One', 'B. Two', 'C. Three']);
  });

  it('says the line of everything it cannot use, and goes on', () => {
    const { papers, problems } = read(
      { title: 'One', abstract: 'Text.' },
      '',
      '{"title": "Two", "abstract": ',
      { abstract: 'No title.' },
      { title: 7 },
      '[1, 2]',
      { title: 'Three', abstract: 'Text.', year: 'soon', authors: [1], upvotes: -3, venue: {} },
      { title: '\u200b \u0002' },
      { title: 'Four' },
    );
    expect(papers.map(({ title }) => title)).toEqual(['One', 'Three', 'Four']);
    const told = problems.map(({ line, severity, message }) => `${line} ${severity}: ${message}`);
    expect(told[0]).toMatch(/^3 error: not JSON: /);
    expect(told.slice(1)).toEqual([
      '4 error: record has no "title"',
      '5 error: "title" is not text, or has none in it',
      '6 error: not a JSON object; each line holds one, with a "title"',
      '7 warning: "authors" is not a list of names and was ignored',
      '7 warning: "year" is not a whole number and was ignored',
      '7 warning: "venue" is not text and was ignored',
      '7 warning: "upvotes" is not a whole number and was ignored',
      '8 error: "title" is not text, or has none in it',
      '9 warning: title has no abstract: "Four"',
    ]);
  });

  it('counts missing abstracts instead of listing hundreds of them', () => {
    const bare = Array.from({ length: 30 }, (_, at) => ({ title: `Title ${at}` }));
    expect(read(...bare).problems.map(({ message }) => message)).toEqual([
      'none of the 30 titles has an abstract',
    ]);
    const some = read({ title: 'Whole', abstract: 'Text.' }, ...bare).problems;
    expect(some).toHaveLength(21);
    expect(some.at(-1)?.message).toBe('and 10 more titles have no abstract');
  });

  it('reads files of other systems', () => {
    expect(
      jsonLines.read('\ufeff{"title":"A","abstract":"x"}\r\n{"title":"B","abstract":"y"}\r\n').papers,
    ).toHaveLength(2);
  });

  const nasty = '../shared/corpora/papers-nasty.jsonl';
  it.skipIf(!existsSync(nasty))('takes 347 odd real records whole (skipped without the corpora)', () => {
    const text = readFileSync(nasty, 'utf8');
    const { papers, problems } = jsonLines.read(text);
    expect(papers).toHaveLength(347);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const finished = papers.map(finishPaper);
    for (const [at, paper] of finished.entries()) {
      expect(paper.title).not.toBe('');
      expect(paper.abstract).not.toMatch(/[\p{Cc}\u00adﬀ-ﬆ]|\(cid:173\)/u);
      expect(paper.abstract.length).toBeGreaterThan(
        (papers[at]?.abstract.replace(/\s+/g, ' ').length ?? 0) * 0.8 - 2,
      );
    }
  });
});
