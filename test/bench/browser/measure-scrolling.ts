/** Scrolls the list by a gesture as of a wheel, and counts the frames. */
import type { PuppeteerTab } from '../../support/puppeteer-tab.ts';
import { CATEGORIES, type ShownFrames, shownFrames, type TraceEvent } from './shown-frames.ts';
import { takeFrames, takeHoles, toTop, watchFrames, watchHoles } from './watch-page.ts';

/** Pixels a second, and in all. */
export const SCROLL = { speed: 4_000, pixels: 24_000 };

/** Frames of the main thread. */
export interface Frames {
  readonly perSecond: number;
  /** Share of them that came over one and a half sixtieths of a second after the one before. */
  readonly late: number;
}

export interface Seen {
  /** Undefined where this Chromium does not tell. */
  readonly frames: ShownFrames | undefined;
  /** Share of the main thread's frames with a row on screen that was still to come. */
  readonly holes: number;
}

async function gesture(tab: PuppeteerTab): Promise<void> {
  const session = await tab.native.createCDPSession();
  await session.send('Input.synthesizeScrollGesture', {
    x: 400,
    y: 600,
    yDistance: -SCROLL.pixels,
    speed: SCROLL.speed,
    preventFling: true,
  });
}

export async function countFrames(tab: PuppeteerTab): Promise<Frames> {
  await tab.evaluate(watchFrames);
  await gesture(tab);
  const times = await tab.evaluate(takeFrames);
  return {
    perSecond: (1000 * times.length) / times.reduce((sum, each) => sum + each, 0),
    late: times.filter((each) => each > 25).length / times.length,
  };
}

/** Once more from the top, since a trace takes time of its own. */
export async function traceFrames(tab: PuppeteerTab): Promise<Seen> {
  await tab.evaluate(toTop);
  await tab.native.tracing.start({ categories: CATEGORIES });
  await tab.evaluate(watchHoles);
  await gesture(tab);
  const holes = await tab.evaluate(takeHoles);
  const trace = new TextDecoder().decode(await tab.native.tracing.stop());
  const { traceEvents }: { traceEvents: readonly TraceEvent[] } = JSON.parse(trace);
  return { frames: shownFrames(traceEvents), holes };
}
