/** The one place where benchmarks touch Offprint's own engine. */
import { createEngine } from '../../../src/search/create-engine.ts';
import type { Contender } from './contender.ts';

export const offprint: Contender = {
  name: 'Offprint',
  settings: 'as shipped',
  create: () => {
    const engine = createEngine();
    return {
      add: (papers) => {
        for (const paper of papers) engine.add(paper);
      },
      finish: () => undefined,
      search: (text) => engine.search(text).ids,
      serialisedBytes: () => undefined,
    };
  },
};

/** Variants that each lack one ingredient of the ranking; empty as long as the engine has no options. */
export const ABLATIONS: readonly Contender[] = [];
