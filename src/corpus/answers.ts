/** Answers what the page asks of the lists and the index: slices of results, and one paper with its matches marked. */
import type { PaperView, ResultPage } from '../core/hit.ts';
import type { Paper, PaperId } from '../core/paper.ts';
import type { Personal } from '../core/personal.ts';
import type { Query } from '../core/query.ts';
import type { QueryTree } from '../core/query-tree.ts';
import type { Matches, SearchEngine } from '../search/engine.ts';
import type { Lists } from './lists.ts';
import type { ParsedQuery } from './protocol.ts';
import { NO_MATCHES, toRow } from './rows.ts';

interface AnswersParts {
  readonly lists: Lists;
  readonly engine: SearchEngine;
  readonly read: (ids: readonly PaperId[]) => Promise<readonly Paper[]>;
  /** An answer was given that the growing index may better. */
  readonly onTooEarly: () => void;
  /** Loads what misspelt words need. */
  readonly spell: () => Promise<void>;
}

export interface Answers {
  /**
   * Finds what is in the index by now; `revision` counts up while it grows, if it was asked too early.
   * @param isStale asked after the wait: true when nobody wants the answer any more, which then is undefined.
   */
  search(
    query: ParsedQuery,
    offset: number,
    limit: number,
    isStale?: () => boolean,
  ): Promise<ResultPage | undefined>;
  /** Never waits for the index: words are marked as far as it knows them, and `revision` counts up when it knows all. */
  paper(id: PaperId, tree: QueryTree): Promise<PaperView | undefined>;
  setPersonal(personal: readonly Personal[]): void;
  /** From now on answers anew what was answered before. */
  forget(): void;
}

export function createAnswers({ lists, engine, read, onTooEarly, spell }: AnswersParts): Answers {
  /** What the latest search found, for its other windows and for the paper beside it. */
  let latest: { readonly key: string; readonly text: string; readonly matches: Matches } | undefined;
  let personalRevision = 0;

  /** What the query finds, of the papers that the index has by now. */
  function find(query: ParsedQuery, rank: Uint32Array | undefined): Matches {
    const { catalogue } = lists;
    if (!lists.indexed) onTooEarly();
    const key = JSON.stringify([{ ...query, tree: undefined }, personalRevision, engine.revision]);
    if (latest?.key === key && latest.matches.fresh()) return latest.matches;
    const accept = catalogue.accepts(query);
    const matches = engine.search(query.tree, {
      inList: catalogue.inList,
      ...(accept && { accept }),
      ...(rank && { rank }),
    });
    latest = { key, text: query.text, matches };
    return matches;
  }

  async function browse(
    query: Query,
  ): Promise<Pick<Matches, 'total' | 'ids' | 'partial' | 'unsure' | 'whole' | 'words' | 'correction'>> {
    const { catalogue, orders } = lists;
    const ids = (await orders?.sort(catalogue.browse(query), query.sort)) ?? [];
    return {
      ...NO_MATCHES,
      total: ids.length,
      ids: (offset = 0, limit = ids.length) => ids.slice(offset, offset + limit),
    };
  }

  /** Words of the papers that `text` means, as the list beside shows them if it is there. */
  function meaningOf(tree: QueryTree): Pick<Matches, 'words'> {
    if (tree.clauses.length === 0) return NO_MATCHES;
    if (!lists.indexed) onTooEarly();
    return latest?.text === tree.text && latest.matches.fresh() ? latest.matches : engine.search(tree);
  }

  return {
    async search(query, offset, limit, isStale = () => false) {
      // The list alone needs no index.
      const searching = query.tree.clauses.length > 0;
      if (searching) await lists.whenSearchable();
      if (isStale()) return undefined;
      let rank = await lists.orders?.rank(query.sort);
      let started = performance.now();
      let matches = searching ? find(query, rank) : await browse(query);
      // A growing index lacks many words, and is asked again.
      if (matches.unsure && lists.indexed) {
        await spell();
        if (isStale()) return undefined;
        rank = await lists.orders?.rank(query.sort);
        started = performance.now();
        matches = find(query, rank);
      }
      // Ids are read in the same breath as they are found: after it the papers may change.
      const ids = matches.ids(offset, limit);
      const took = performance.now() - started;
      const papers = await read(ids);
      return {
        total: matches.total,
        rows: papers.map((paper) => toRow(engine, paper, matches)),
        partial: matches.partial,
        ...(matches.whole === undefined ? {} : { whole: matches.whole }),
        ...(matches.correction === undefined ? {} : { correction: matches.correction }),
        took,
      };
    },
    async paper(id, tree) {
      const [paper] = await read([id]);
      if (!paper) return undefined;
      const { words } = meaningOf(tree);
      return {
        paper,
        title: engine.mark(paper.title, words.title),
        abstract: engine.mark(paper.abstract, words.abstract),
        lists: lists.catalogue.listsOf(id),
      };
    },
    forget() {
      latest = undefined;
    },
    setPersonal(personal) {
      personalRevision += 1;
      engine.setPersonal(personal);
    },
  };
}
