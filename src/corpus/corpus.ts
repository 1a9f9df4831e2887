/** The corpus as the main thread sees it: lists kept up to date, papers and search, all of it behind a worker. */
import type { Failure } from '../core/failure.ts';
import type { PaperView, ResultPage, Row } from '../core/hit.ts';
import type { ListInfo } from '../core/list.ts';
import type { Paper, PaperId } from '../core/paper.ts';
import type { Completion, Personal } from '../core/personal.ts';
import type { Query } from '../core/query.ts';
import type { TextField } from '../core/query-tree.ts';

/** One snapshot of everything the screen may say about the corpus; each change is a new snapshot. */
export interface CorpusStatus {
  /** `opening`: reading what is stored. `loading`: nothing stored yet, first load under way. `ready`: there are lists to show. */
  readonly phase: 'opening' | 'loading' | 'ready' | 'failed';
  readonly lists: readonly ListInfo[];
  /** Tells the data of these lists from other data; missing until there are lists to show. */
  readonly manifest?: string;
  /** Distinct papers in all lists. */
  readonly total: number;
  /** First load or update: papers stored of papers expected; both 0 when none is under way. */
  readonly stored: number;
  readonly expected: number;
  /** Papers in the search index so far; below `total` while it is being built. */
  readonly indexed: number;
  /** Where papers are kept; undefined until known. */
  readonly storage: 'disk' | 'memory' | undefined;
  /** When the server was last asked for new data with success, in ms since the epoch. */
  readonly checkedAt: number | undefined;
  /** What went wrong last, until the next success. With `phase` `failed` there is nothing to show but this. */
  readonly failure: Failure | undefined;
  /** Counts up whenever the lists or what is known of misspelt words changed, so that a view knows to ask again. */
  readonly revision: number;
}

/** A paper that is no longer in any list, as its decision remembers it. */
export interface Orphan {
  readonly id: PaperId;
  readonly title: string;
  readonly abstract: string;
}

/** The paper of the lists that an orphan became after its source was re-scraped or edited. */
export interface Successor {
  readonly from: PaperId;
  readonly to: PaperId;
}

export interface Corpus {
  /** The current snapshot. */
  status(): CorpusStatus;
  /** @returns a function that ends the subscription. */
  subscribe(listener: (status: CorpusStatus) => void): () => void;
  /** The slice of the results at `offset`; undefined when a later search superseded this one. */
  search(query: Query, offset: number, limit: number): Promise<ResultPage | undefined>;
  /** @param text the query whose words to mark; @returns undefined when no list holds the paper. */
  paper(id: PaperId, text: string): Promise<PaperView | undefined>;
  /** Those of the ids whose papers some list holds, without reading any. */
  present(ids: readonly PaperId[]): Promise<readonly PaperId[]>;
  /** Those of the papers that some list holds. */
  papers(ids: readonly PaperId[]): Promise<readonly Paper[]>;
  /** For each orphan that has one, its successor; at most one each, and only beyond doubt. */
  successors(orphans: readonly Orphan[]): Promise<readonly Successor[]>;
  /**
   * Words of the papers that begin so, those of most papers first; no function words, and nothing for an empty prefix.
   * @param prefix the beginning of one word, as typed.
   * @param field where the word shall stand, and papers are counted by; anywhere if missing.
   */
  complete(prefix: string, limit: number, field?: TextField): Promise<readonly Completion[]>;
  /** The best papers for a text in all lists, beside the search on screen, which it does not supersede. */
  find(text: string, limit: number): Promise<readonly Row[]>;
  /** Replaces all that search knows of the reader's decisions; papers without an entry have none. */
  setPersonal(personal: readonly Personal[]): Promise<void>;
  /** Asks the server for new data now; what came of it is in the status. */
  sync(): Promise<void>;
}
