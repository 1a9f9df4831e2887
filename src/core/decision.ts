/**
 * What a person decided about a paper. Every field carries its own time of change, so that two tabs
 * or two devices merge field by field and the newer one wins.
 */
import type { Paper, PaperId } from './paper.ts';

export interface Stamped<T> {
  readonly value: T;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface Decision {
  readonly paperId: PaperId;
  readonly star: Stamped<boolean>;
  /** The paper as it was when it was starred, so that it stays readable when it leaves its list. */
  readonly copy?: Paper;
}

/** The newer of two stamped values; a tie keeps the larger in the order of JSON text, so that every device agrees. */
function newer<T>(a: Stamped<T>, b: Stamped<T>): Stamped<T> {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return JSON.stringify(a.value) >= JSON.stringify(b.value) ? a : b;
}

/** Merges two decisions on the same paper: commutative, associative and idempotent in its stamped fields. */
export function mergeDecisions(a: Decision, b: Decision): Decision {
  const star = newer(a.star, b.star);
  const copy = (star === a.star ? (a.copy ?? b.copy) : (b.copy ?? a.copy)) ?? undefined;
  return { paperId: a.paperId, star, ...(copy ? { copy } : {}) };
}
