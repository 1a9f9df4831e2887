/** Times what a reader does most, from the input to the next paint, on a processor slowed down four times. */
import type { Page } from '../support/browser.ts';
import type { Target } from '../support/in-page.ts';
import { SEARCH, saved } from '../support/reader.ts';
import { devtoolsOf, nativeOf, OPEN_PAPER, PAPERS, SETTINGS, show } from '../support/views.ts';

const SLOWDOWN = 4;
const TIMES = 20;
/** Event timing reports nothing below this, in milliseconds; a faster interaction counts as this. */
const LEAST = 16;

interface Interaction {
  readonly name: string;
  /** Before each time, not measured. */
  readonly prepare: (page: Page, time: number) => Promise<void>;
  readonly act: (page: Page, time: number) => Promise<void>;
}

/** Where to click, found before the clock starts. */
const place = { x: 0, y: 0 };
async function aim(page: Page, target: Target): Promise<void> {
  Object.assign(place, await page.see(target));
  await page.tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}
const click = (page: Page): Promise<void> => page.tab.pointer(place.x, place.y);

const LETTERS = 'retrieval augmented g';
const THEMES = ['dark', 'sepia', 'contrast', 'light'];

const INTERACTIONS: readonly Interaction[] = [
  {
    name: 'star',
    prepare: async (page) => {
      await show(page, PAPERS);
      await saved(page);
      await aim(page, { role: 'button', name: 'Star' });
    },
    act: click,
  },
  {
    name: 'open',
    prepare: async (page, time) => {
      await show(page, PAPERS);
      await aim(page, { role: 'heading', nth: 1 + (time % 2) });
    },
    act: click,
  },
  {
    name: 'back',
    prepare: async (page) => {
      await show(page, PAPERS);
      await show(page, OPEN_PAPER);
      await aim(page, { role: 'button', name: 'Back to the list' });
    },
    act: click,
  },
  {
    name: 'type a letter',
    prepare: async (page, time) => {
      if (time > 0) return;
      await show(page, PAPERS);
      await page.click(SEARCH);
    },
    act: (page, time) => page.tab.type(LETTERS[time] ?? 'x'),
  },
  {
    name: 'change the theme',
    prepare: async (page, time) => {
      await show(page, SETTINGS);
      Object.assign(
        place,
        await page.tab.evaluate(
          (theme: string) => {
            const preview = document.querySelector(`label [data-theme=${theme}]`);
            preview?.scrollIntoView({ block: 'center' });
            const box = preview?.getBoundingClientRect();
            return {
              x: (box?.left ?? 0) + (box?.width ?? 0) / 2,
              y: (box?.top ?? 0) + (box?.height ?? 0) / 2,
            };
          },
          THEMES[time % THEMES.length] ?? 'dark',
        ),
      );
    },
    act: click,
  },
];

/** Runs in the page: begins to record, or hands out what was recorded since. */
function readLongest(): Promise<number> {
  const view = window as Window & { offprintEvents?: PerformanceEntry[] };
  if (!view.offprintEvents) {
    const events: PerformanceEntry[] = [];
    view.offprintEvents = events;
    new PerformanceObserver((list) => {
      events.push(...list.getEntries());
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  }
  // Entries are handed over after the paint that ends them.
  return new Promise((resolve) =>
    setTimeout(
      () => resolve(Math.max(0, ...(view.offprintEvents?.splice(0).map(({ duration }) => duration) ?? []))),
      250,
    ),
  );
}

export interface Timing {
  readonly name: string;
  /** Milliseconds, in steps of eight, as browsers tell. */
  readonly median: number;
  /** The 98th percentile: of twenty, the slowest. */
  readonly worst: number;
}

/** @param page at the list, with the papers loaded */
export async function timeInteractions(page: Page): Promise<readonly Timing[]> {
  const devtools = await devtoolsOf(page);
  await nativeOf(page).setViewport({ width: 412, height: 823, isMobile: true, hasTouch: true });
  const timings: Timing[] = [];
  for (const { name, prepare, act } of INTERACTIONS) {
    const durations: number[] = [];
    for (let time = 0; time < TIMES; time++) {
      await prepare(page, time);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
      await page.tab.evaluate(readLongest);
      await act(page, time);
      durations.push(Math.max(LEAST, await page.tab.evaluate(readLongest)));
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    }
    durations.sort((a, b) => a - b);
    timings.push({
      name,
      median: durations[TIMES >> 1] ?? Number.NaN,
      worst: durations[Math.ceil(TIMES * 0.98) - 1] ?? Number.NaN,
    });
  }
  return timings;
}
