/**
 * What a person decided about a paper. Every field carries its own time of change, so that two tabs
 * or two devices merge field by field and the newer one wins.
 */
import type { Paper, PaperId } from './paper.ts';
import { tagKey } from './tag.ts';

export interface Stamped<T> {
  readonly value: T;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** A tag that was added (`true`) or removed; a removal is kept, so that a merge does not bring the tag back. */
export interface TagMark extends Stamped<boolean> {
  readonly tag: string;
}

/** Fields that were never touched are missing, except the star, which the first version always wrote. */
export interface Decision {
  readonly paperId: PaperId;
  readonly star: Stamped<boolean>;
  readonly read?: Stamped<boolean>;
  /** One for each tag that was ever there, in the order of `tagKey`. */
  readonly tags?: readonly TagMark[];
  /** Plain text. */
  readonly note?: Stamped<string>;
  /** The paper as it was at the last decision, so that it stays readable when it leaves its list. */
  readonly copy?: Paper;
}

/** Before anything was decided; any change is newer. */
export const undecided = (paperId: PaperId): Decision => ({ paperId, star: { value: false, at: 0 } });

/** The newer of two stamped values; a tie keeps the larger in the order of JSON text, so that every device agrees. */
function newer<S extends Stamped<unknown>>(a: S, b: S): S {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  const order = ({ value, ...rest }: S): string => JSON.stringify([value, rest]);
  return order(a) >= order(b) ? a : b;
}

function newerOf<S extends Stamped<unknown>>(a: S | undefined, b: S | undefined): S | undefined {
  return a && b ? newer(a, b) : (a ?? b);
}

/** @returns one mark for each tag, in the order of `tagKey`. */
export function mergeTags(a: readonly TagMark[], b: readonly TagMark[]): readonly TagMark[] {
  const marks = new Map<string, TagMark>();
  for (const mark of [...a, ...b]) {
    const key = tagKey(mark.tag);
    const known = marks.get(key);
    marks.set(key, known ? newer(known, mark) : mark);
  }
  return [...marks].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, mark]) => mark);
}

/** The copy of the paper itself rather than of one that became it, then the one with more text: an order, so that merging is one too. */
function fuller(id: PaperId, a: Paper | undefined, b: Paper | undefined): Paper | undefined {
  if (!a || !b) return a ?? b;
  if ((a.id === id) !== (b.id === id)) return a.id === id ? a : b;
  if (a.abstract.length !== b.abstract.length) return a.abstract.length > b.abstract.length ? a : b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

/** Merges two decisions on the same paper: commutative, associative and idempotent. */
export function mergeDecisions(a: Decision, b: Decision): Decision {
  const read = newerOf(a.read, b.read);
  const note = newerOf(a.note, b.note);
  const tags = a.tags || b.tags ? mergeTags(a.tags ?? [], b.tags ?? []) : undefined;
  const copy = fuller(a.paperId, a.copy, b.copy);
  return {
    paperId: a.paperId,
    star: newer(a.star, b.star),
    ...(read ? { read } : {}),
    ...(tags ? { tags } : {}),
    ...(note ? { note } : {}),
    ...(copy ? { copy } : {}),
  };
}
