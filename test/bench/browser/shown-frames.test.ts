import { expect, it } from 'vitest';
import { shownFrames, type TraceEvent } from './shown-frames.ts';

const drawn = (milliseconds: number): TraceEvent => ({
  name: 'Graphics.Pipeline.DrawAndSwap',
  ph: 'b',
  ts: 1000 * milliseconds,
});
const presented = (state: string, missing: boolean): TraceEvent => ({
  name: 'PipelineReporter',
  ph: 'b',
  ts: 0,
  args: { frame_reporter: { state, has_missing_content: missing } },
});

it('counts the frames that were drawn, in whatever order the trace has them, and those that came late', () => {
  const frames = shownFrames([drawn(0), drawn(100), drawn(20), drawn(40), { ...drawn(60), ph: 'e' }]);
  expect(frames?.perSecond).toBeCloseTo(30);
  expect(frames?.late).toBeCloseTo(1 / 3);
  expect(frames?.unpainted).toBeUndefined();
});

it('tells how many of those presented lacked something, and leaves out those that were not', () => {
  const frames = shownFrames([
    drawn(0),
    drawn(20),
    presented('STATE_PRESENTED_ALL', false),
    presented('STATE_PRESENTED_PARTIAL', true),
    presented('STATE_NO_UPDATE_DESIRED', true),
  ]);
  expect(frames?.unpainted).toBe(0.5);
});

it('knows nothing where nothing was drawn', () => {
  expect(shownFrames([presented('STATE_PRESENTED_ALL', false)])).toBeUndefined();
});
