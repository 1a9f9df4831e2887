/**
 * What the eye saw of a gesture, by Chromium's own trace. The compositor scrolls what is painted already, whatever the main
 * thread does meanwhile, so that the frames of the main thread tell only half of it.
 */

/** Categories of the trace that hold the events. */
export const CATEGORIES = ['viz', 'cc', 'benchmark'];

export interface TraceEvent {
  readonly name: string;
  /** B or b where something begins. */
  readonly ph: string;
  /** Microseconds. */
  readonly ts: number;
  readonly args?: { readonly frame_reporter?: { readonly [fact: string]: unknown } };
}

export interface ShownFrames {
  readonly perSecond: number;
  /** Share of them that came over one and a half sixtieths of a second after the one before. */
  readonly late: number;
  /** Share of them in which something was not painted yet; undefined where the trace does not tell. */
  readonly unpainted: number | undefined;
}

/** @returns undefined where the trace tells of no frames. */
export function shownFrames(trace: readonly TraceEvent[]): ShownFrames | undefined {
  const begun = trace.filter(({ ph }) => ph.toLowerCase() === 'b');
  const drawn = begun
    .filter(({ name }) => name === 'Graphics.Pipeline.DrawAndSwap')
    .map(({ ts }) => ts)
    .toSorted((a, b) => a - b);
  const first = drawn[0];
  const last = drawn.at(-1);
  if (first === undefined || last === undefined || first === last) return undefined;
  const presented = begun
    .map(({ args }) => args?.frame_reporter)
    .filter((frame) => String(frame?.state).startsWith('STATE_PRESENTED'));
  return {
    perSecond: (drawn.length - 1) / ((last - first) / 1e6),
    late: drawn.filter((at, place) => at - (drawn[place - 1] ?? at) > 25_000).length / (drawn.length - 1),
    unpainted:
      presented.length === 0
        ? undefined
        : presented.filter((frame) => frame?.has_missing_content === true).length / presented.length,
  };
}
