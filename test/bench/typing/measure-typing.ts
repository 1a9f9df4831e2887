/** Builds one engine's index in this process and types into it; meant for a process of its own, so that the heap is clean. */
import type { Paper } from '../../../src/core/paper.ts';
import { contentWords } from '../content-words.ts';
import { type Corpus, papersOf } from '../corpus/corpora.ts';
import type { Contender, Instance } from '../engines/contender.ts';
import { createRandom } from '../random.ts';
import { keystrokesOf, queriesOf } from './keystrokes.ts';
import { type Summary, summarise } from './percentiles.ts';

/** Papers handed over at once; made or read outside the measured time. */
const BATCH = 500;
const QUERIES = 120;
/** Queries typed before any time is taken, so that the code is compiled as in a tab that has been open for a while. */
const WARM_UP = 10;
/** Results asked of engines that take a limit: a screenful. */
const LIMIT = 20;

/** `wall` is what a reader waits; `cpu` is what the process worked, which other work on the machine disturbs less. */
export type Clock = 'wall' | 'cpu';

export interface Task {
  readonly engine: string;
  readonly corpus: Corpus;
  readonly seed: number;
  /** Seconds after which no more queries are typed; a quarter as long for those of the warm-up. */
  readonly patience: number;
  readonly worst: boolean;
  readonly clock: Clock;
}

export interface TypingResult {
  readonly papers: number;
  readonly buildSeconds: number;
  readonly heapMegabytes: number;
  /** Of what the engine keeps of its index, and to make one of that again. */
  readonly bytes: number;
  readonly loadSeconds: number;
  /** Milliseconds for one search. */
  readonly keystroke: Summary;
  /** Milliseconds by the kind of query. */
  readonly worst: Readonly<Record<string, number>>;
}

function heapUsed(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const now: Readonly<Record<Clock, () => number>> = {
  wall: () => performance.now(),
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};

async function timed(engine: Instance, text: string, clock: Clock): Promise<number> {
  const start = now[clock]();
  await engine.search(text, LIMIT);
  return now[clock]() - start;
}

/** @returns the times of all keys typed until patience ends; it does not end inside a query. */
async function type(
  engine: Instance,
  queries: readonly string[],
  clock: Clock,
  patience: number,
): Promise<readonly number[]> {
  const times: number[] = [];
  const deadline = now[clock]() + patience * 1000;
  for (const query of queries) {
    if (now[clock]() > deadline) break;
    for (const text of keystrokesOf(query)) times.push(await timed(engine, text, clock));
  }
  return times;
}

/** Queries that try an engine's patience, made of the sampled papers. */
function worstQueries(sample: readonly Paper[]): Readonly<Record<string, string>> {
  const papersWith = new Map<string, number>();
  for (const { title, abstract } of sample)
    for (const word of contentWords(`${title} ${abstract}`))
      papersWith.set(word, (papersWith.get(word) ?? 0) + 1);
  const common = [...papersWith].toSorted((a, b) => b[1] - a[1]).map(([word]) => word);
  const text = sample.map(({ abstract }) => abstract).join(' ');
  return {
    'one letter': 's',
    'the commonest word': 'the',
    'the commonest content word': common[0] ?? '',
    'the two commonest, second unfinished': `${common[0]} ${common[1]?.slice(0, 3)}`,
    '40 words of one abstract': text.split(' ').slice(0, 40).join(' '),
    'the 40 commonest content words': common.slice(0, 40).join(' '),
    '10,000 characters of abstracts': text.slice(0, 10_000),
    '10,000 characters without a space': 'abcdefghij'.repeat(1_000),
  };
}

/** The slowest of three, the first of which may pay for compilation. */
async function measureWorst(
  engine: Instance,
  sample: readonly Paper[],
  clock: Clock,
): Promise<Record<string, number>> {
  const worst: Record<string, number> = {};
  for (const [kind, text] of Object.entries(worstQueries(sample))) {
    const times: number[] = [];
    for (let run = 0; run < 3; run++) times.push(await timed(engine, text, clock));
    worst[kind] = Math.max(...times);
  }
  return worst;
}

export async function measureTyping(contender: Contender, task: Task): Promise<TypingResult> {
  const random = createRandom(task.seed);
  const sample: Paper[] = [];
  let papers = 0;
  let building = 0;
  let batch: Paper[] = [];
  const source = papersOf(task.corpus);
  const before = heapUsed();
  const engine = contender.create();
  const build = async (step: () => void | Promise<void>): Promise<void> => {
    const start = now[task.clock]();
    await step();
    building += now[task.clock]() - start;
  };
  for (const paper of source) {
    papers++;
    // Reservoir sampling (Vitter's algorithm R): every paper is as likely to be asked for.
    if (sample.length < QUERIES + WARM_UP) sample.push(paper);
    else {
      const place = random.integer(papers);
      if (place < sample.length) sample[place] = paper;
    }
    if (batch.push(paper) < BATCH) continue;
    const full = batch;
    await build(() => engine.add(full));
    batch = [];
  }
  const rest = batch;
  await build(() => engine.add(rest));
  await build(() => engine.finish());
  batch = [];
  const heap = heapUsed() - before;

  const queries = queriesOf(sample, random);
  await type(engine, queries.slice(0, WARM_UP), task.clock, task.patience / 4);
  const times = await type(engine, queries.slice(WARM_UP), task.clock, task.patience);
  const worst = task.worst ? await measureWorst(engine, sample, task.clock) : {};
  const kept = engine.kept();
  const loading = now[task.clock]();
  await kept.load();
  const loadSeconds = (now[task.clock]() - loading) / 1000;
  return {
    papers,
    buildSeconds: building / 1000,
    heapMegabytes: heap / 1e6,
    bytes: kept.bytes,
    loadSeconds,
    keystroke: summarise(times),
    worst,
  };
}
