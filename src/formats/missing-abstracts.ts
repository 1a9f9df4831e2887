/** Warns of papers without an abstract, in a number of lines that a person still reads. */
import { excerpt } from './excerpt.ts';
import type { Problem, RawPaper } from './reader.ts';

/** More of them are told as a number. */
const MOST = 20;

export function missingAbstracts(papers: readonly RawPaper[]): readonly Problem[] {
  const bare = papers.filter(({ abstract }) => abstract.trim() === '');
  const warn = (line: number, message: string): Problem => ({ severity: 'warning', line, message });
  const [first] = bare;
  if (first && bare.length > 3 && bare.length === papers.length) {
    return [warn(first.line, `none of the ${papers.length} titles has an abstract`)];
  }
  const told = bare
    .slice(0, MOST)
    .map(({ line, title }) => warn(line, `title has no abstract: "${excerpt(title)}"`));
  const next = bare[MOST];
  return next ? [...told, warn(next.line, `and ${bare.length - MOST} more titles have no abstract`)] : told;
}
