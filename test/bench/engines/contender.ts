/** What a search engine must be able to do to be measured. */
import type { Paper } from '../../../src/core/paper.ts';

export interface Instance {
  add(papers: readonly Paper[]): void | Promise<void>;
  /** Called once after the last `add`, for engines that build only then. */
  finish(): void | Promise<void>;
  /** @returns ids, best first, at least `limit` of them where there are so many. */
  search(text: string, limit: number): readonly string[] | Promise<readonly string[]>;
  /** Size of the index as the engine itself would keep it; undefined when it cannot. */
  serialisedBytes(): number | undefined | Promise<number | undefined>;
}

export interface Contender {
  /** How the command line and the tables call it. */
  readonly name: string;
  /** The settings it was given, in a few words for the tables. */
  readonly settings: string;
  create(): Instance;
}
