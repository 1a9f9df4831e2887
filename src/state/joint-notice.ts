/** A notice that what comes next joins, as long as it stands, so that one press answers for all of it. */
import type { NoticeRequest, Notices } from './notices.ts';

/** @param say the notice of all that has come, and what came last. */
export function createJointNotice<Each>(
  notices: Notices,
  say: (all: readonly Each[], last: Each) => NoticeRequest,
): (each: Each) => void {
  let all: readonly Each[] = [];
  let notice: number | undefined;

  return (each) => {
    const stands = notices.list.peek().some(({ id }) => id === notice);
    all = [...(stands ? all : []), each];
    notice = notices.show(say(all, each));
  };
}
