/** The shipped list as papers, for ranking scenarios on real text. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Paper } from '../../src/core/paper.ts';
import { finishPaper } from '../../src/formats/finish-paper.ts';
import { pageText } from '../../src/formats/page-text/page-text.ts';

const file = fileURLToPath(new URL('../../data/hugging-face-papers.txt', import.meta.url));

export const seedPapers: readonly Paper[] = pageText.read(readFileSync(file, 'utf8')).papers.map(finishPaper);
