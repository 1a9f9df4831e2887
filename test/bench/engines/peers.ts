/** The search libraries that Offprint is measured against, each in the settings that suit the task best. */
import type { Contender } from './contender.ts';
import { flexSearchRanking } from './flex-search.ts';
import { fuseRanking } from './fuse.ts';
import { lunrFuzzy, lunrPlain } from './lunr.ts';
import { miniSearchFuzzy, miniSearchPlain } from './mini-search.ts';
import { oramaFuzzy, oramaPlain } from './orama.ts';

/** For finished queries, where any of the words will do and the order says how well. */
export const RANKING_PEERS: readonly Contender[] = [
  miniSearchPlain,
  miniSearchFuzzy,
  lunrPlain,
  lunrFuzzy,
  flexSearchRanking,
  oramaPlain,
  oramaFuzzy,
  fuseRanking,
];
