/** What the build puts into the page of the list at its beginning, so that a visit begins with papers. */
import type { Row } from './hit.ts';
import type { ListInfo } from './list.ts';

export interface FirstScreen {
  /** Tells the data that it was made of from other data: what `CorpusStatus.manifest` is while the lists show the same. */
  readonly manifest: string;
  readonly lists: readonly ListInfo[];
  /** Papers in all lists. */
  readonly total: number;
  /** The first of them. */
  readonly rows: readonly Row[];
}
