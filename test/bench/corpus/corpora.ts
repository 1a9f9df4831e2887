/** Where a benchmark's papers come from: the shipped list, a file of real ones, or the synthetic ones. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Paper } from '../../../src/core/paper.ts';
import { finishPaper } from '../../../src/formats/finish-paper.ts';
import { pageText } from '../../../src/formats/page-text/page-text.ts';
import { readPapers } from '../ranking/collection.ts';
import { syntheticPapers } from './synthetic-papers.ts';

export type Corpus =
  | { readonly kind: 'shipped' }
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'synthetic'; readonly count: number; readonly seed: number };

/** Of the list in `data/`. */
export const SHIPPED = 69;

/** Run from the project's folder. */
export function papersOf(corpus: Corpus): Iterable<Paper> {
  switch (corpus.kind) {
    case 'shipped': {
      const text = readFileSync(join(process.cwd(), 'data', 'hugging-face-papers.txt'), 'utf8');
      return pageText.read(text).papers.map(finishPaper);
    }
    case 'file':
      return readPapers(corpus.file);
    case 'synthetic':
      return syntheticPapers(corpus.count, corpus.seed);
  }
}

/** @param papers how many it turned out to have. */
export function nameOf(corpus: Corpus, papers: number): string {
  const count = papers.toLocaleString('en');
  switch (corpus.kind) {
    case 'shipped':
      return `${count} shipped papers`;
    case 'file':
      return `${count} papers of ${basename(corpus.file)}`;
    case 'synthetic':
      return `${count} synthetic papers`;
  }
}
