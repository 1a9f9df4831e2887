/** The notice of what could not be saved; one press tries all of it again. */
import type { DecisionChange } from '../core/decision-change.ts';
import { describeFailure, describeUnsaved, type Failure } from '../core/failure.ts';
import { createJointNotice } from './joint-notice.ts';
import type { Notices } from './notices.ts';

interface Failed {
  readonly change: DecisionChange;
  readonly why: Failure;
  readonly again: () => void;
}

export function createUnsavedNotice(notices: Notices): (failed: Failed) => void {
  return createJointNotice<Failed>(notices, (all, { why }) => {
    const { title, advice } = describeFailure(why);
    return {
      tone: 'error',
      text: `${describeUnsaved(all.map(({ change }) => change))} ${title}.`,
      detail: advice,
      topic: 'save-failed',
      actions: [{ label: 'Try again', run: () => all.map(({ again }) => again()) }],
    };
  });
}
