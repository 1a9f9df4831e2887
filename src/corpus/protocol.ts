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

/** What the worker does when it is asked. */
export interface Methods {
  open(place: Place): undefined;
  search(query: ParsedQuery, offset: number, limit: number): ResultPage | undefined;
  paper(id: PaperId, tree: QueryTree): PaperView | undefined;
  present(ids: readonly PaperId[]): readonly PaperId[];
  papers(ids: readonly PaperId[]): readonly Paper[];
  successors(orphans: readonly Orphan[]): readonly Successor[];
  complete(prefix: string, limit: number, field: TextField | undefined): readonly Completion[];
  find(query: ParsedQuery, limit: number): readonly Row[];
  setPersonal(personal: readonly Personal[]): undefined;
  sync(): undefined;
}

export interface Place {
  /** Of the data folder, with a slash at its end. */
  readonly dataUrl: string;
  /** Base path of the app: one origin may host several. */
  readonly scope: string;
}

export type Method = keyof Methods;
export type Takes<M extends Method> = Parameters<Methods[M]>;
export type Gives<M extends Method> = ReturnType<Methods[M]>;

export type Request = {
  readonly [M in Method]: { readonly call: number; readonly method: M; readonly takes: Takes<M> };
}[Method];

export type Reply =
  | { readonly kind: 'result'; readonly call: number; readonly gives: Gives<Method> }
  | { readonly kind: 'failure'; readonly call: number; readonly failure: Failure }
  | { readonly kind: 'status'; readonly status: CorpusStatus };
