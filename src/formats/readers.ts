/** Every input format there is; a new one is one file and one entry here. */
import { jsonLines } from './jsonl.ts';
import { pageText } from './page-text/page-text.ts';
import type { Reader } from './reader.ts';

export const READERS: readonly Reader[] = [pageText, jsonLines];
