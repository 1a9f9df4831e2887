/** One change to a decision, and what a decision amounts to for those who ask it. */
import { type Decision, mergeTags, type Stamped } from './decision.ts';
import type { Personal } from './personal.ts';
import { tagKey } from './tag.ts';

export type DecisionChange =
  | ({ readonly field: 'star' | 'read' } & Stamped<boolean>)
  | ({ readonly field: 'tag'; readonly tag: string } & Stamped<boolean>)
  | ({ readonly field: 'note' } & Stamped<string>);

/** The change made; its time is moved past the one before it, so that a clock that goes back loses nothing. */
export function applyChange(decision: Decision, change: DecisionChange): Decision {
  const after = (before: Stamped<unknown> | undefined): number => Math.max(change.at, (before?.at ?? 0) + 1);
  switch (change.field) {
    case 'star':
    case 'read':
      return {
        ...decision,
        [change.field]: { value: change.value, at: after(decision[change.field]) },
      };
    case 'note':
      return { ...decision, note: { value: change.value, at: after(decision.note) } };
    case 'tag': {
      const { tag, value } = change;
      const before = decision.tags?.find((mark) => tagKey(mark.tag) === tagKey(tag));
      return { ...decision, tags: mergeTags(decision.tags ?? [], [{ tag, value, at: after(before) }]) };
    }
  }
}

/** Whether it leaves the paper with something to keep: a paper that is starred, read, tagged or noted needs its copy. */
export const adds = (change: DecisionChange): boolean => change.value !== false && change.value !== '';

/** The tags that are on the paper. */
export const tagsOf = (decision: Decision | undefined): readonly string[] =>
  (decision?.tags ?? []).filter(({ value }) => value).map(({ tag }) => tag);

/** @returns undefined when nothing is left of what was decided. */
export function personalOf(decision: Decision): Personal | undefined {
  const { paperId, star, read, note } = decision;
  const personal: Personal = {
    id: paperId,
    starred: star.value,
    read: read?.value ?? false,
    tags: tagsOf(decision),
    note: note?.value.trim() ?? '',
  };
  const any = personal.starred || personal.read || personal.tags.length > 0 || personal.note !== '';
  return any ? personal : undefined;
}
