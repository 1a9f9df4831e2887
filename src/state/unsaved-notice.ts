/** The notice of what could not be saved; one press tries all of it again. */
import type { DecisionChange } from '../core/decision-change.ts';
import { describeFailure, describeUnsaved, type Failure } from '../core/failure.ts';
import type { Notices } from './notices.ts';

interface Failed {
  readonly change: DecisionChange;
  readonly again: () => void;
}

export function createUnsavedNotice(
  notices: Notices,
): (change: DecisionChange, why: Failure, again: () => void) => void {
  /** As long as the notice stands, what fails next joins it. */
  let failed: readonly Failed[] = [];
  let notice: number | undefined;

  return (change, why, again) => {
    const stands = notices.list.peek().some(({ id }) => id === notice);
    const all = [...(stands ? failed : []), { change, again }];
    failed = all;
    const { title, advice } = describeFailure(why);
    notice = notices.show({
      tone: 'error',
      text: `${describeUnsaved(all.map((each) => each.change))} ${title}.`,
      detail: advice,
      topic: 'save-failed',
      actions: [{ label: 'Try again', run: () => all.map((each) => each.again()) }],
    });
  };
}
