/** Stand-ins for what lies below the state, small enough to see through. */
import type { PaperView, ResultPage, Row } from '../../src/core/hit.ts';
import type { Paper } from '../../src/core/paper.ts';
import type { Personal } from '../../src/core/personal.ts';
import type { Query } from '../../src/core/query.ts';
import type { Corpus, CorpusStatus, Successor } from '../../src/corpus/corpus.ts';
import { INITIAL_STATUS } from '../../src/corpus/status.ts';
import { type AppState, createAppState } from '../../src/state/app-state.ts';
import { createMemoryDecisionStore } from '../../src/store/memory-decision-store.ts';
import { makePaper } from '../support/make-paper.ts';

export const paper = (
  id: string,
  title = `Title of ${id}`,
  abstract = `Abstract of ${id}. It has two sentences.`,
): Paper => makePaper(id, title, abstract);

const row = ({ id, title, abstract, extent, links }: Paper): Row => ({
  id,
  title: { text: title, ranges: [] },
  snippet: { text: abstract, ranges: [] },
  extent,
  links,
});

export interface FakeCorpus extends Corpus {
  /** What the lists hold now. */
  held: readonly Paper[];
  succession: readonly Successor[];
  /** What it was told of the reader's decisions last. */
  personal: readonly Personal[];
  set(change: Partial<CorpusStatus>): void;
  readonly asked: string[];
  /** Every search with its window, in order. */
  readonly searches: (Query & { readonly offset: number; readonly limit: number })[];
  /** Words to complete with, the commonest first. */
  words: readonly string[];
  /** Words of authors, likewise. */
  names: readonly string[];
  /** Said of every search for this text. */
  correction: { readonly of: string; readonly to: string } | undefined;
  /** Said of every search: how many papers have every word. */
  whole: number | undefined;
  /** Said of every search for words: that no paper has all that was asked for. */
  partial: boolean;
}

/** Finds papers whose title contains the text. */
export function fakeCorpus(...held: readonly Paper[]): FakeCorpus {
  const listeners = new Set<(status: CorpusStatus) => void>();
  let status: CorpusStatus = { ...INITIAL_STATUS, phase: 'ready', total: held.length, revision: 1 };
  const corpus: FakeCorpus = {
    held,
    succession: [],
    personal: [],
    asked: [],
    searches: [],
    words: [],
    names: [],
    correction: undefined,
    whole: undefined,
    partial: false,
    set(change) {
      status = { ...status, ...change };
      for (const listener of listeners) listener(status);
    },
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async search(query, offset, limit): Promise<ResultPage> {
      corpus.asked.push(query.text);
      corpus.searches.push({ ...query, offset, limit });
      const { correction } = corpus;
      const partial = corpus.partial && query.text !== '';
      const words = /[\p{L}\p{N}]/u.test(query.text);
      const wanted = correction?.of === query.text ? correction.to : words ? query.text : '';
      const found = corpus.held
        .filter(({ title }) => title.includes(wanted))
        .filter(({ id }) => query.among?.includes(id) ?? true);
      const whole = partial ? (corpus.whole ?? 0) : words ? (corpus.whole ?? found.length) : undefined;
      return {
        total: found.length,
        rows: found.slice(offset, offset + limit).map(row),
        partial,
        took: 1,
        ...(correction?.of === query.text ? { correction: correction.to } : {}),
        ...(whole === undefined ? {} : { whole }),
      };
    },
    async paper(id): Promise<PaperView | undefined> {
      const found = corpus.held.find((candidate) => candidate.id === id);
      const mark = (text: string) => ({ text, ranges: [] });
      return found && { paper: found, title: mark(found.title), abstract: mark(found.abstract), lists: [] };
    },
    present: async (ids) => ids.filter((id) => corpus.held.some((paper) => paper.id === id)),
    papers: async (ids) => corpus.held.filter(({ id }) => ids.includes(id)),
    successors: async (orphans) =>
      corpus.succession.filter(({ from }) => orphans.some(({ id }) => id === from)),
    find: async (text, limit) =>
      corpus.held
        .filter(({ title }) => title.toLowerCase().includes(text.toLowerCase()))
        .slice(0, limit)
        .map(row),
    complete: async (prefix, limit, field) =>
      (field === 'author' ? corpus.names : corpus.words)
        .filter((word) => word.startsWith(prefix.toLowerCase()))
        .slice(0, limit)
        .map((word, index) => ({ word, papers: 100 - index })),
    setPersonal: async (personal) => {
      corpus.personal = personal;
    },
    sync: async () => undefined,
  };
  return corpus;
}

/**
 * The whole state over a corpus, with nothing decided yet.
 * @param scope no other test has it, nor what it left behind.
 * @param kind how the decisions are said to be kept.
 */
export const openState = (corpus: Corpus, scope: string, kind: 'disk' | 'memory' = 'memory'): AppState =>
  createAppState({
    view: window,
    scope,
    corpus,
    decisions: Promise.resolve({ ...createMemoryDecisionStore(), kind }),
    offline: {
      status: () => ({ state: 'ready', updateWaiting: false }),
      subscribe: () => () => undefined,
      checkForUpdate: async () => undefined,
      applyUpdate: () => undefined,
    },
  });
