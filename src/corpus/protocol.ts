/** What crosses between the page and the corpus worker: one union each way, a call number on each request. */
import type { Failure } from '../core/failure.ts';
import type { PaperView, ResultPage, Row } from '../core/hit.ts';
import type { Paper, PaperId } from '../core/paper.ts';
import type { Completion, Personal } from '../core/personal.ts';
import type { Query } from '../core/query.ts';
import type { QueryTree, TextField } from '../core/query-tree.ts';
import type { CorpusStatus, Orphan, Successor } from './corpus.ts';

/** A query and its text as a tree: the page, which shows its parts, has read it already. */
export interface ParsedQuery extends Query {
  readonly tree: QueryTree;
}

/** Each method with what it takes and gives. */
export interface Methods {
  open: { readonly takes: { readonly dataUrl: string; readonly scope: string }; readonly gives: undefined };
  search: {
    readonly takes: { readonly query: ParsedQuery; readonly offset: number; readonly limit: number };
    readonly gives: ResultPage | undefined;
  };
  paper: {
    readonly takes: { readonly id: PaperId; readonly tree: QueryTree };
    readonly gives: PaperView | undefined;
  };
  present: {
    readonly takes: { readonly ids: readonly PaperId[] };
    readonly gives: readonly PaperId[];
  };
  papers: { readonly takes: { readonly ids: readonly PaperId[] }; readonly gives: readonly Paper[] };
  successors: {
    readonly takes: { readonly orphans: readonly Orphan[] };
    readonly gives: readonly Successor[];
  };
  complete: {
    readonly takes: {
      readonly prefix: string;
      readonly limit: number;
      readonly field: TextField | undefined;
    };
    readonly gives: readonly Completion[];
  };
  find: {
    readonly takes: { readonly query: ParsedQuery; readonly limit: number };
    readonly gives: readonly Row[];
  };
  setPersonal: { readonly takes: { readonly personal: readonly Personal[] }; readonly gives: undefined };
  sync: { readonly takes: Readonly<Record<string, never>>; readonly gives: undefined };
}

export type Method = keyof Methods;

export type Request = {
  readonly [M in Method]: { readonly call: number; readonly method: M; readonly takes: Methods[M]['takes'] };
}[Method];

export type Reply =
  | { readonly kind: 'result'; readonly call: number; readonly gives: Methods[Method]['gives'] }
  | { readonly kind: 'failure'; readonly call: number; readonly failure: Failure }
  | { readonly kind: 'status'; readonly status: CorpusStatus };
