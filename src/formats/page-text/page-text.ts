/**
 * Reads text that was copied from a Hugging Face Papers page, or written by hand as titles and abstracts in turn.
 * Invariant: every line that is not blank is furniture, part of a paper, or named in a problem.
 */
import { excerpt } from '../excerpt.ts';
import { missingAbstracts } from '../missing-abstracts.ts';
import type { Problem, RawPaper, Reader, ReadResult } from '../reader.ts';
import { type Card, hasFrames, toCards } from './cards.ts';
import { cleanLines } from './clean-line.ts';
import { type Line, readLine } from './line-kind.ts';
import { readPlainList } from './plain-list.ts';
import { isLongProse, isProse } from './prose.ts';
import { readCard } from './read-card.ts';

/** What became of a line. */
export type Fate = 'furniture' | 'paper' | 'problem';

/** Lines of the `---` block that some exporters write above a page. */
function frontMatter(lines: readonly Line[]): number {
  if (lines[0]?.line !== 1 || lines[0].text !== '---') return 0;
  const end = lines.slice(1, 40).findIndex(({ text }) => text === '---');
  const fields = lines.slice(1, end + 1).every(({ text }) => /^[\w-]+:(?: |$)/.test(text));
  return end < 0 || !fields ? 0 : end + 2;
}

/** Lines above the first paper of a page: everything before the last menu line that no prose, byline or vote precedes. */
function pageHead(lines: readonly Line[]): number {
  const first = lines.findIndex(
    ({ kind, text, heading, arxivId }) =>
      kind === 'submitter' || kind === 'vote' || (heading && arxivId !== undefined) || isProse(text),
  );
  const above = lines.slice(0, Math.max(0, first));
  return above.findLastIndex(({ kind }) => kind === 'furniture') + 1;
}

/** Several titles, each with an abstract of its own: more than one paper, copied without frames. */
function holdsSeveral({ lines }: Card): boolean {
  const texts = lines.filter(({ kind }) => kind === 'text');
  return (
    texts.filter(({ text }, at) => isLongProse(text) && at > 0 && !isProse(texts[at - 1]?.text ?? ''))
      .length > 1
  );
}

/** Reads a text and says of each line that is not blank what became of it. */
export function accountFor(text: string): ReadResult & { readonly fates: ReadonlyMap<number, Fate> } {
  const all = cleanLines(text).map(readLine);
  const fates = new Map<number, Fate>(all.map(({ line }) => [line, 'furniture']));
  const papers: RawPaper[] = [];
  const problems: Problem[] = [];
  const plain = (lines: readonly Line[]): void => {
    const result = readPlainList(lines.filter(({ kind }) => kind === 'text' || kind === 'address'));
    for (const { paper, lines: used } of result.papers) {
      papers.push(paper);
      for (const line of used) fates.set(line, 'paper');
    }
    for (const problem of result.problems) {
      if (fates.get(problem.line) !== 'paper') fates.set(problem.line, 'problem');
      problems.push(problem);
    }
  };

  const body = all.slice(frontMatter(all));
  if (!hasFrames(body)) {
    plain(body);
  } else {
    for (const card of toCards(body.slice(pageHead(body)))) {
      const prose = card.lines.some((line) => isProse(line.text));
      if (holdsSeveral(card)) plain(card.lines);
      else if (card.framed || prose) {
        const { paper, lines } = readCard(card);
        papers.push(paper);
        for (const line of lines) fates.set(line, 'paper');
      } else {
        for (const { line, text: stray } of card.lines.filter(({ kind }) => kind === 'text')) {
          problems.push({ severity: 'warning', line, message: `belongs to no paper: "${excerpt(stray)}"` });
          fates.set(line, 'problem');
        }
      }
    }
  }
  const furniture = [...fates.values()].filter((fate) => fate === 'furniture').length;
  return { papers, problems: [...problems, ...missingAbstracts(papers)], furniture, fates };
}

function read(text: string): ReadResult {
  const { papers, problems, furniture } = accountFor(text);
  return { papers, problems, furniture };
}

export const pageText: Reader = { name: 'page text', extension: '.txt', read };
