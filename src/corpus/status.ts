/** The status before anything is known. */
import type { CorpusStatus } from './corpus.ts';

export const INITIAL_STATUS: CorpusStatus = {
  phase: 'opening',
  lists: [],
  total: 0,
  stored: 0,
  expected: 0,
  indexed: 0,
  storage: undefined,
  checkedAt: undefined,
  failure: undefined,
  revision: 0,
};
