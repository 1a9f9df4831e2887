/** Times what a reader does in the app when it is open: typing, key by key and in haste, and scrolling through all papers. */
import { SEARCH } from '../../support/reader.ts';
import type { StaticServer } from '../../support/static-server.ts';
import { type Summary, summarise } from '../typing/percentiles.ts';
import { fillBareList, takeAppAway } from './bare-page.ts';
import { startMachine } from './machine.ts';
import { countFrames, type Frames, SCROLL, type Seen, traceFrames } from './measure-scrolling.ts';
import { settle } from './measure-visits.ts';
import { keyToPaint, readWatch, takeLongTasks } from './watch-page.ts';

export interface Use {
  /** Milliseconds from a key to the last change of the page that it caused. */
  readonly key: Summary;
  /** The same without the app: as many rows as the screen has room for are put in the place of those before. */
  readonly bareKey: Summary;
  /** Milliseconds; the longest task of the main thread. */
  readonly longestWhileTyping: number;
  readonly longestWhileScrolling: number;
  /** What was seen while scrolling at 4,000 pixels a second, and what the main thread made of it. */
  readonly seen: Seen;
  readonly frames: Frames;
  /** The same without the app: rows that are all there before. */
  readonly bareFrames: Frames;
}

const QUIET = 400;
const PATIENCE = 300_000;
/** Between keys of somebody who types fast. */
const HASTE = 60;

export async function measureUse(
  server: StaticServer,
  slowdown: number,
  queries: readonly string[],
): Promise<Use> {
  const machine = await startMachine(slowdown);
  try {
    const visit = await machine.visit();
    const { page, tab } = visit;
    await tab.goto(server.url);
    await page.until('the list', async () => ((await tab.evaluate(readWatch))?.listAt ?? 0) > 0, PATIENCE);
    await settle(visit);

    await tab.evaluate(takeLongTasks);
    const frames = await countFrames(tab);
    const longestWhileScrolling = Math.max(0, ...(await tab.evaluate(takeLongTasks)));
    const seen = await traceFrames(tab);

    await page.fill(SEARCH, queries[0] ?? '');
    await page.until('an answer', async () => ((await tab.evaluate(readWatch))?.answerAt ?? 0) > 0, PATIENCE);
    await tab.evaluate(keyToPaint, QUIET);
    await tab.evaluate(takeLongTasks);
    const times = await typeSlowly();
    for (const query of queries.slice(0, 5)) {
      await clear();
      await tab.native.keyboard.type(query, { delay: HASTE });
      await tab.evaluate(keyToPaint, QUIET);
    }
    const longestWhileTyping = Math.max(0, ...(await tab.evaluate(takeLongTasks)));
    await clear();
    await tab.evaluate(takeAppAway);
    const bareTimes = await typeSlowly();
    await tab.evaluate(fillBareList, SCROLL.pixels + SCROLL.speed);
    return {
      key: summarise(times),
      bareKey: summarise(bareTimes),
      longestWhileTyping,
      longestWhileScrolling,
      seen,
      frames,
      bareFrames: await countFrames(tab),
    };

    /** @returns milliseconds for each key that changed something. */
    async function typeSlowly(): Promise<readonly number[]> {
      const times: number[] = [];
      for (const query of queries) {
        await clear();
        for (const letter of query) {
          await tab.type(letter);
          const time = await tab.evaluate(keyToPaint, QUIET);
          if (time > 0) times.push(time);
        }
      }
      return times;
    }

    async function clear(): Promise<void> {
      await page.click(SEARCH);
      await tab.native.keyboard.down('Control');
      await tab.native.keyboard.press('a');
      await tab.native.keyboard.up('Control');
      await tab.press('Backspace');
      await tab.evaluate(keyToPaint, QUIET);
    }
  } finally {
    await machine.close();
  }
}
