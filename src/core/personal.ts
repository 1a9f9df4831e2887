/** What the reader decided about a paper, as far as a search may ask for it. */
import type { PaperId } from './paper.ts';

export interface Personal {
  readonly id: PaperId;
  readonly starred: boolean;
  readonly read: boolean;
  readonly tags: readonly string[];
  /** Empty when there is none. */
  readonly note: string;
}

/** A word of the papers that completes what is being typed, and how many papers have it. */
export interface Completion {
  readonly word: string;
  readonly papers: number;
}
