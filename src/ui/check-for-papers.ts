/** Looks for new papers because the reader asked to, and says what came of it. */
import { formatCount } from '../core/count.ts';
import { describeFailure } from '../core/failure.ts';
import type { AppState } from '../state/app-state.ts';
import type { NoticeRequest } from '../state/notices.ts';

export async function checkForPapers({ corpus, notices, online, retry }: AppState): Promise<void> {
  // In the place of what is said of a failure without being asked.
  const say = (notice: NoticeRequest) => notices.show({ ...notice, topic: 'corpus' });
  if (!online.peek()) {
    say({ text: 'You are offline', detail: 'Look for new papers again when the network is back.' });
    return;
  }
  const before = corpus.peek();
  say({ text: 'Looking for new papers…', lasts: Number.POSITIVE_INFINITY });
  await retry();
  const { checkedAt, failure, manifest, total } = corpus.peek();
  const more = total - before.total;
  if (failure && checkedAt === before.checkedAt) {
    const { title, advice } = describeFailure(failure);
    say({ text: title, detail: advice });
  } else if (more > 0) say({ text: `${formatCount(more)} new ${more === 1 ? 'paper' : 'papers'}` });
  else say({ text: manifest === before.manifest ? 'No new papers' : 'The lists have changed' });
}
