/** Which tags the reader uses, for suggestions. */
import type { Personal } from './personal.ts';
import { tagKey } from './tag.ts';

export interface KnownTag {
  readonly tag: string;
  /** Papers that have it. */
  readonly papers: number;
}

/** The most used first, then by alphabet; of several spellings the one that comes first. */
export function knownTags(personal: readonly Personal[]): readonly KnownTag[] {
  const known = new Map<string, KnownTag>();
  for (const tag of personal.flatMap(({ tags }) => tags)) {
    const before = known.get(tagKey(tag));
    known.set(tagKey(tag), { tag: before?.tag ?? tag, papers: (before?.papers ?? 0) + 1 });
  }
  return [...known.values()].sort((a, b) => b.papers - a.papers || (tagKey(a.tag) < tagKey(b.tag) ? -1 : 1));
}
