/** The corpus on the main thread: calls to the worker as promises, its status as snapshots. */
import { type Failure, FailureError, toFailure } from '../core/failure.ts';
import { parseQuery } from '../core/parse-query.ts';
import type { Query } from '../core/query.ts';
import type { Corpus, CorpusStatus } from './corpus.ts';
import type { Gives, Method, ParsedQuery, Place, Reply, Request, Takes } from './protocol.ts';
import { INITIAL_STATUS } from './status.ts';

interface Pending {
  readonly resolve: (gives: Gives<Method>) => void;
  readonly reject: (error: FailureError) => void;
}

const defect = (detail: string): Failure => ({ code: 'unexpected', detail });

const parsed = (query: Query): ParsedQuery => ({ ...query, tree: parseQuery(query.text) });

/** @param worker runs `worker.ts`; the caller makes it, since making one needs a trusted URL. */
export function createCorpus(worker: Worker, place: Place): Corpus {
  const pending = new Map<number, Pending>();
  const listeners = new Set<(status: CorpusStatus) => void>();
  let status = INITIAL_STATUS;
  let lastCall = 0;
  let latestSearch = 0;
  let answered = false;
  /** Set when the worker never came to life: it will not answer what is asked later either. */
  let dead: FailureError | undefined;

  function publish(next: CorpusStatus): void {
    status = next;
    for (const listener of listeners) listener(status);
  }

  function call<M extends Method>(method: M, ...takes: Takes<M>): Promise<Gives<M>> {
    if (dead) return Promise.reject(dead);
    lastCall += 1;
    const number = lastCall;
    return new Promise((resolve, reject) => {
      // First, so that what cannot be sent is not waited for.
      worker.postMessage({ call: number, method, takes } as Request);
      pending.set(number, { resolve: resolve as Pending['resolve'], reject });
    });
  }

  /** A worker that broke answers nothing any more: every open call ends, and the screen says so. */
  function broke(failure: Failure): void {
    if (!answered) dead = new FailureError(failure);
    for (const { reject } of pending.values()) reject(new FailureError(failure));
    pending.clear();
    publish({ ...status, phase: status.phase === 'ready' ? 'ready' : 'failed', failure });
  }

  worker.onmessage = ({ data: reply }: MessageEvent<Reply>) => {
    answered = true;
    if (reply.kind === 'status') {
      publish(reply.status);
      return;
    }
    const waiting = pending.get(reply.call);
    pending.delete(reply.call);
    if (reply.kind === 'result') waiting?.resolve(reply.gives);
    else waiting?.reject(new FailureError(reply.failure));
  };
  worker.onerror = (event) => broke(defect(event.message || 'the search worker could not be started'));
  worker.onmessageerror = () => broke(defect('a message from the search worker could not be read'));
  call('open', place).catch((error) => {
    // What breaks the worker as a whole has been said already.
    if (status.failure === undefined) broke(toFailure(error));
  });

  return {
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async search(query, offset, limit) {
      const searching = call('search', parsed(query), offset, limit);
      latestSearch = lastCall;
      const own = lastCall;
      try {
        const page = await searching;
        return own === latestSearch ? page : undefined;
      } catch (error) {
        if (own === latestSearch) throw error;
        return undefined;
      }
    },
    paper: (id, text) => call('paper', id, parseQuery(text)),
    present: (ids) => call('present', ids),
    papers: (ids) => call('papers', ids),
    successors: (orphans) => call('successors', orphans),
    find: (text, limit) => call('find', parsed({ text }), limit),
    complete: (prefix, limit, field) => call('complete', prefix, limit, field),
    setPersonal: (personal) => call('setPersonal', personal),
    sync: () => call('sync'),
  };
}
