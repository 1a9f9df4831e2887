/**
 * Keeps what was not saved when the page went away. A page that closes cannot wait for IndexedDB, but localStorage
 * answers at once; the next page of the app merges it into the store by its times, so that doing so twice, or late,
 * does no harm.
 */
import type { Decision } from '../core/decision.ts';
import { readDecision } from '../core/read-decision.ts';

export interface Journal {
  /** Replaces what this page wrote before; without decisions, removes it. @returns whether it is kept. */
  write(decisions: readonly Decision[]): boolean;
  /** What pages wrote, this one and others. */
  read(): readonly JournalEntry[];
}

export interface JournalEntry {
  readonly decisions: readonly Decision[];
  /** To be called when they are in the store. */
  drop(): void;
}

function parse(text: string | null): readonly Decision[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.flatMap((each) => readDecision(each) ?? []) : [];
  } catch {
    return [];
  }
}

/** @param scope base path of the app; @param page tells this page from other tabs of the app. */
export function createJournal(view: Window, scope: string, page: string): Journal {
  const prefix = `offprint:${scope}:unsaved:`;
  const own = prefix + page;
  let written = false;
  return {
    write(decisions) {
      if (decisions.length === 0 && !written) return true;
      try {
        if (decisions.length === 0) view.localStorage.removeItem(own);
        else view.localStorage.setItem(own, JSON.stringify(decisions.map(({ copy: _, ...rest }) => rest)));
        written = decisions.length > 0;
        return true;
      } catch {
        return false;
      }
    },
    read() {
      try {
        const storage = view.localStorage;
        const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
        return keys
          .filter((key) => key.startsWith(prefix))
          .map((key) => {
            const text = storage.getItem(key);
            return {
              decisions: parse(text),
              drop() {
                // Its page may have written more meanwhile.
                if (storage.getItem(key) === text) storage.removeItem(key);
              },
            };
          });
      } catch {
        return [];
      }
    },
  };
}
