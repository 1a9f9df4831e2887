import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finishPaper } from '../../src/formats/finish-paper.ts';
import { accountFor, pageText } from '../../src/formats/page-text/page-text.ts';

const SHEEP =
  'Sleep staging needs wires that keep people awake. We stage sleep from the sound of breathing alone, with a small ' +
  'network that runs on a phone. On four public sets it agrees with experts in 83% of epochs, close to what experts ' +
  'agree among themselves. Code: https://github.com/example/sheep.';
const BRANCH =
  'Branch Attention keeps one cache for many drafts of an answer and so serves three times as many readers from the ' +
  'same machine.';
const LIGHTHOUSES =
  'We ask whether idle models rehearse. Probing twelve models between requests, we find that they do not, and that ' +
  'three published probes mistook noise for rehearsal. We release the corrected probes and the logs of every run.';
const TITLES = [
  'Counting Sheep: Sleep Staging without Sensors',
  'Gardens of Forking Prompts: Serving Many Drafts from One Cache with Branch Attention',
  'Do Lighthouses Dream?',
];

/** As an editor fills a paragraph. */
const wrap = (text: string, width: number): string =>
  text.split(' ').reduce((lines, word) => {
    const last = lines.slice(lines.lastIndexOf('\n') + 1);
    return `${lines}${lines === '' ? '' : last.length + 1 + word.length > width ? '\n' : ' '}${word}`;
  }, '');

const readFixture = (name: string) => accountFor(readFileSync(`test/fixtures/pages/${name}.txt`, 'utf8'));
const linesOf = (text: string): number => text.split('\n').filter((line) => line.trim() !== '').length;

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

describe('page text: lists made by hand', () => {
  const titles = (text: string) => pageText.read(text).papers.map(({ title }) => title);
  const abstracts = (text: string) =>
    pageText.read(text).papers.map(({ abstract }) => abstract.replaceAll('\n', ' '));
  const [one, two, three] = TITLES as [string, string, string];

  it.each([
    ['without blank lines', [one, SHEEP, two, BRANCH, three, LIGHTHOUSES].join('\n')],
    ['with a blank line after each', [one, SHEEP, two, BRANCH, three, LIGHTHOUSES].join('\n\n')],
    ['in paragraphs', [`${one}\n${SHEEP}`, `${two}\n${BRANCH}`, `${three}\n${LIGHTHOUSES}`].join('\n\n\n')],
    ['with line ends of other systems', ['\ufeff', one, SHEEP, two, BRANCH, three, LIGHTHOUSES].join('\r\n')],
    [
      'hard-wrapped',
      [one, SHEEP, two, BRANCH, three, LIGHTHOUSES]
        .map((text, at) => (at % 2 === 0 ? text : `${wrap(text, 76)}\n`))
        .join('\n'),
    ],
    [
      'under Markdown headings',
      [`## ${one}`, SHEEP, `## ${two}`, BRANCH, `## ${three}`, LIGHTHOUSES].join('\n\n'),
    ],
  ])('reads titles and abstracts in turn, %s', (_how, text) => {
    expect(titles(text)).toEqual(TITLES);
    expect(abstracts(text)).toEqual([SHEEP, BRANCH, LIGHTHOUSES]);
    expect(pageText.read(text)).toMatchObject({ problems: [], furniture: 0 });
  });

  it('joins a title that goes on below', () => {
    expect(titles(`Serving Many Drafts from One Cache with\nBranch Attention\n${BRANCH}`)).toEqual([
      'Serving Many Drafts from One Cache with Branch Attention',
    ]);
  });

  it('takes identifiers and addresses from the lines below a paper', () => {
    const text = [
      one,
      SHEEP,
      'https://arxiv.org/abs/2401.90001v2',
      two,
      BRANCH,
      'https://doi.org/10.1000/X',
      three,
      LIGHTHOUSES,
      'https://example.org/p',
    ];
    const { papers, problems } = pageText.read(text.join('\n'));
    expect(problems).toEqual([]);
    expect(papers.map(({ arxivId, doi, url }) => arxivId ?? doi ?? url)).toEqual([
      '2401.90001',
      '10.1000/x',
      'https://example.org/p',
    ]);
  });

  it('keeps a title without abstract and says its line', () => {
    const { papers, problems } = pageText.read([one, SHEEP, three, two, BRANCH].join('\n'));
    expect(papers.map(({ title }) => title)).toEqual([one, three, two]);
    expect(problems).toEqual([
      { severity: 'warning', line: 3, message: `title has no abstract: "${three}"` },
    ]);
  });

  it('loses no abstract whose title is missing', () => {
    expect(pageText.read(`${SHEEP}\n${one}\n${LIGHTHOUSES}`).problems).toEqual([
      {
        severity: 'error',
        line: 1,
        message: expect.stringContaining('abstract has no title: "Sleep staging'),
      },
    ]);
    const { papers, problems } = pageText.read([one, SHEEP, LIGHTHOUSES].join('\n'));
    expect(papers).toHaveLength(1);
    expect(papers[0]?.abstract).toBe(`${SHEEP}\n${LIGHTHOUSES}`);
    expect(problems).toMatchObject([{ severity: 'warning', line: 3 }]);
  });

  it('does not take text between two rules for the head of an exported page', () => {
    expect(abstracts(`---\n${one}\n${SHEEP}\n---\n${two}\n${BRANCH}`)).toEqual([SHEEP, BRANCH]);
  });

  it('reads nothing from nothing', () => {
    expect(pageText.read(' \n\n\u200b\n')).toEqual({ papers: [], problems: [], furniture: 0 });
  });
});

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
