/** The search libraries that Offprint is measured against, each in the settings that suit the task best. */
import type { Contender } from './contender.ts';
import { flexSearchFuzzy, flexSearchPlain, flexSearchTyping } from './flex-search.ts';
import { fuseTyping } from './fuse.ts';
import { lunrFuzzy, lunrPlain, lunrTitle, lunrTyping } from './lunr.ts';
import { miniSearchFuzzy, miniSearchPlain, miniSearchTyping } from './mini-search.ts';
import { oramaFuzzy, oramaPlain, oramaTyping } from './orama.ts';

/**
 * For finished queries, where any of the words will do and the order says how well. Fuse.js is missing: it needs seconds
 * for one query of twenty words over 1,460 abstracts.
 */
export const RANKING_PEERS: readonly Contender[] = [
  miniSearchPlain,
  miniSearchFuzzy,
  lunrPlain,
  lunrTitle,
  lunrFuzzy,
  flexSearchPlain,
  flexSearchFuzzy,
  oramaPlain,
  oramaFuzzy,
];

/** For search as you type, where every word is wanted and the last one may be unfinished. */
export const TYPING_PEERS: readonly Contender[] = [
  miniSearchTyping,
  miniSearchPlain,
  lunrTyping,
  flexSearchTyping,
  oramaTyping,
  fuseTyping,
];
