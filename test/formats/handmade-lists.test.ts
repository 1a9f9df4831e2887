import { describe, expect, it } from 'vitest';
import { pageText } from '../../src/formats/page-text/page-text.ts';
import { BRANCH, LIGHTHOUSES, SHEEP, TITLES } from './sample-papers.ts';

/** As an editor fills a paragraph. */
const wrap = (text: string, width: number): string =>
  text.split(' ').reduce((lines, word) => {
    const last = lines.slice(lines.lastIndexOf('\n') + 1);
    return `${lines}${lines === '' ? '' : last.length + 1 + word.length > width ? '\n' : ' '}${word}`;
  }, '');

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
