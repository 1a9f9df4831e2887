import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { finishPaper } from '../../src/formats/finish-paper.ts';
import { accountFor, pageText } from '../../src/formats/page-text/page-text.ts';
import { BRANCH, LIGHTHOUSES, SHEEP, TITLES } from './sample-papers.ts';

const readFixture = (name: string) => accountFor(readFileSync(`test/fixtures/pages/${name}.txt`, 'utf8'));

describe('page text: the shipped list', () => {
  const text = readFileSync('data/hugging-face-papers.txt', 'utf8');
  const { papers, problems, furniture } = pageText.read(text);

  it('holds exactly 69 papers and two lines of furniture', () => {
    expect(papers).toHaveLength(69);
    expect(furniture).toBe(2);
    expect(problems).toEqual([]);
    expect(papers.every(({ abstract }) => abstract.length > 200)).toBe(true);
  });

  it('does not take "Subscribe" for a part of the first title', () => {
    expect(papers[0]?.title).toBe('LLM Augmented LLMs: Expanding Capabilities through Composition');
    expect(papers[0]?.line).toBe(3);
  });

  it('has 11 links, without the punctuation of their sentences, code and project pages apart', () => {
    const links = papers.flatMap((paper) => finishPaper(paper).links);
    expect(links).toHaveLength(11);
    expect(links.filter(({ url }) => /[.,;:)]$/.test(url))).toEqual([]);
    expect(links.map(({ url }) => url)).toContain('https://huggingface.co/arcee-ai/Llama-3-SEC-Base');
    for (const { url, kind } of links)
      expect(kind).toBe(/^https:\/\/github\.com\/[^/]+\/./.test(url) ? 'code' : 'project');
  });

  it('is mended where its markup was lost', () => {
    const all = papers.map(finishPaper);
    const whole = all.map(({ abstract }) => abstract).join('\n');
    expect(whole).toContain('“emergent abilities”');
    expect(whole).toContain('37.3 → 23.8');
    expect(whole).toContain('exhibit — such as');
    expect(whole).not.toMatch(/\\%|``|x2014|rightarrow/);
    const originals = all.map(({ original }) => original?.abstract ?? '').join('\n');
    expect(originals).toContain('37.3 rightarrow 23.8');
  });
});

describe('page text: pages copied whole', () => {
  it.each([
    ['search-export', 1, [12, 117, undefined]],
    ['trending-export', 2, [12, 117, undefined]],
    ['markdown-export', 1, [12, 117, undefined]],
    ['search-copy', 1, [12, 117, undefined]],
    ['trending-copy', 2, [12, 117, undefined]],
  ] as const)('%s: its papers, and nothing that is not a paper', (name, copies, upvotes) => {
    const { papers, problems } = readFixture(name);
    const twice = <T>(items: readonly T[]): readonly T[] =>
      items.flatMap((item) => Array<T>(copies).fill(item));
    const finished = papers.map(finishPaper);
    expect(problems).toEqual([]);
    expect(finished.map(({ title }) => title)).toEqual(twice(TITLES));
    expect(finished.map(({ abstract }) => abstract)).toEqual(twice([SHEEP, BRANCH, LIGHTHOUSES]));
    expect(finished.map(({ extent }) => extent)).toEqual(twice(['full', 'summary', 'full']));
    expect(finished.map(({ source }) => source.upvotes)).toEqual(twice(upvotes));
    const known = name.endsWith('export')
      ? ['2401.90001', '2401.90002', '2401.90003']
      : [undefined, undefined, undefined];
    expect(finished.map(({ source }) => source.arxivId)).toEqual(twice(known));
  });

  it('daily-copy: keeps papers whose abstracts the page does not show', () => {
    const { papers, problems } = readFixture('daily-copy');
    expect(papers.map(({ title, abstract, upvotes }) => [title, abstract, upvotes])).toEqual([
      [TITLES[0], '', 12],
      [TITLES[1], '', 117],
      [TITLES[2], '', 3],
    ]);
    expect(problems.map(({ severity }) => severity)).toEqual(['warning', 'warning', 'warning']);
    expect(problems[2]).toEqual({
      severity: 'warning',
      line: 47,
      message: 'title has no abstract: "Do Lighthouses Dream?"',
    });
  });

  const copied = '../shared/corpora/hf-page/hf-papers-2024-08-01.main.selection.txt';
  it.skipIf(!existsSync(copied))('reads a real daily page (skipped without the corpora)', () => {
    const { papers, problems } = pageText.read(readFileSync(copied, 'utf8'));
    expect(papers).toHaveLength(13);
    expect(papers[0]).toEqual({ title: 'The Llama 3 Herd of Models', abstract: '', line: 17, upvotes: 94 });
    expect(papers.map((paper) => finishPaper(paper).extent)).toEqual(Array(13).fill('none'));
    expect(problems).toEqual([
      { severity: 'warning', line: 17, message: 'none of the 13 titles has an abstract' },
    ]);
  });
});
