/**
 * Functions that run inside the page and tell when things were painted; each is sent as source text, so it may use its
 * arguments and the page's globals only. Times are milliseconds since the navigation began.
 */

export interface Watch {
  /** When the first paper was painted, and the first one with a matched word; 0 until then. */
  listAt: number;
  answerAt: number;
  /** When the last key arrived, and when the last change of the page for it was painted; 0 if nothing changed. */
  keyAt: number;
  changeAt: number;
  /** Whether that change still waits for the answer. */
  waits: boolean;
  /** Tasks of the main thread of over 50 ms since it was last asked. */
  longTasks: number[];
  /** Times between frames, while scrolling. */
  frames: number[];
  /** For each frame of a gesture, whether a row on screen was still to come. */
  holes: boolean[];
}

type Watched = Window & { offprintWatch?: Watch };

/**
 * To run before the scripts of every page.
 * @param query typed all at once as soon as the first papers are painted; empty for nothing.
 */
export function watchPage(query: string): void {
  const watch: Watch = {
    listAt: 0,
    answerAt: 0,
    keyAt: 0,
    changeAt: 0,
    waits: false,
    longTasks: [],
    frames: [],
    holes: [],
  };
  (window as Watched).offprintWatch = watch;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watch.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  /** A task that is queued in a frame runs once the frame has been handed over for painting. */
  const afterPaint = (run: () => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => run();
      port2.postMessage(undefined);
    });
  };
  document.addEventListener(
    'input',
    (event) => {
      watch.keyAt = event.timeStamp;
      watch.changeAt = 0;
    },
    { capture: true },
  );
  let waiting = false;
  /** When the answer to the last key began to show. */
  let firstAt = 0;
  /** What is said to screen readers, and what completes a word, is not the answer. */
  const aside = '[role=status],[aria-live],[role=listbox],search';
  new MutationObserver((records) => {
    const seen = records.some(({ target }) => {
      const element = target instanceof Element ? target : target.parentElement;
      return element?.closest('main') && !element.closest(aside);
    });
    if (!seen || waiting) return;
    waiting = true;
    afterPaint(() => {
      waiting = false;
      const now = performance.now();
      if (watch.changeAt === 0 || watch.waits) firstAt = now;
      // What comes later than this is below the screen, and fetched when the typing rests.
      if (now - firstAt < 200) watch.changeAt = now;
      watch.waits = document.querySelector('main .stale') !== null;
      if (watch.listAt === 0 && document.querySelector('article')) {
        watch.listAt = now;
        document
          .querySelector<HTMLInputElement>('[role=searchbox],input[type=search],[role=combobox]')
          ?.focus();
        if (query !== '') document.execCommand('insertText', false, query);
      }
      if (watch.answerAt === 0 && document.querySelector('article mark')) watch.answerAt = now;
    });
  }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
}

/** Resolves when the page has not changed for `quiet` ms. @returns ms from the key to the last change, or 0 for none. */
export async function keyToPaint(quiet: number): Promise<number> {
  const watch = (window as Watched).offprintWatch;
  if (!watch) throw new Error('the page is not watched');
  while (performance.now() - Math.max(watch.keyAt, watch.changeAt) < quiet)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return watch.changeAt === 0 ? 0 : watch.changeAt - watch.keyAt;
}

export const readWatch = (): Pick<Watch, 'listAt' | 'answerAt'> | undefined => {
  const watch = (window as Watched).offprintWatch;
  return watch && { listAt: watch.listAt, answerAt: watch.answerAt };
};

/** Takes the long tasks out. */
export const takeLongTasks = (): readonly number[] =>
  (window as Watched).offprintWatch?.longTasks.splice(0) ?? [];

/** Begins to note the time between frames. */
export function watchFrames(): void {
  const watch = (window as Watched).offprintWatch;
  if (!watch) throw new Error('the page is not watched');
  watch.frames = [];
  let before = performance.now();
  const noted = watch.frames;
  const next = (now: number): void => {
    if (watch.frames !== noted) return;
    noted.push(now - before);
    before = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame((now) => {
    before = now;
    requestAnimationFrame(next);
  });
}

/** Ends it. @returns milliseconds between one frame and the next. */
export function takeFrames(): readonly number[] {
  const watch = (window as Watched).offprintWatch;
  const frames = watch?.frames ?? [];
  if (watch) watch.frames = [];
  return frames;
}

/** Scrolls to where a gesture starts. Resolves when nothing has changed for a second. */
export async function toTop(): Promise<void> {
  const pane = document.querySelector('.list-pane');
  if (!pane) throw new Error('there is no list on the page');
  pane.scrollTop = 0;
  await new Promise((resolve) => setTimeout(resolve, 1000));
}

/** Begins to note whether the rows on screen are there. */
export function watchHoles(): void {
  const watch = (window as Watched).offprintWatch;
  const pane = document.querySelector('.list-pane')?.getBoundingClientRect();
  if (!watch || !pane) throw new Error('there is no list on the page');
  watch.holes = [];
  const noted = watch.holes;
  const look = (): void => {
    if (watch.holes !== noted) return;
    const rows = [0.25, 0.5, 0.98].map((part) =>
      document
        .elementFromPoint(pane.left + pane.width / 2, pane.top + part * pane.height)
        ?.closest('.result-list li'),
    );
    noted.push(!rows.every((row) => row?.matches(':not([aria-busy])')));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Ends it. @returns the share of frames with such a row. */
export function takeHoles(): number {
  const watch = (window as Watched).offprintWatch;
  const holes = watch?.holes ?? [];
  if (watch) watch.holes = [];
  return holes.filter(Boolean).length / holes.length;
}
