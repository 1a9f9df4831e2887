/** What a search engine must be able to do to be measured. */
import type { Paper } from '../../../src/core/paper.ts';

export interface Instance {
  add(papers: readonly Paper[]): void | Promise<void>;
  /** Called once after the last `add`, for engines that build only then. */
  finish(): void | Promise<void>;
  /** @returns ids, best first, at least `limit` of them where there are so many. */
  search(text: string, limit: number): readonly string[] | Promise<readonly string[]>;
  /** The index as the engine itself would keep it. */
  kept(): Kept;
}

export interface Kept {
  readonly bytes: number;
  /** Makes an engine of it that can be searched; what is kept has been read from the store before. */
  load(): unknown;
}

/** What is kept as JSON. */
export function keptAsJson(value: unknown, load: (json: string) => unknown): Kept {
  const json = JSON.stringify(value);
  return { bytes: Buffer.byteLength(json), load: () => load(json) };
}

export interface Contender {
  /** How the command line and the tables call it. */
  readonly name: string;
  /** The settings it was given, in a few words for the tables. */
  readonly settings: string;
  create(): Instance;
}
