/**
 * `npm run bench`: how fast Offprint searches while somebody types, beside other search libraries, over lists of several
 * sizes. Every engine has a process of its own for every size.
 */
import { spawnSync } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { type Corpus, nameOf, SHIPPED } from './corpus/corpora.ts';
import type { Contender } from './engines/contender.ts';
import { offprint } from './engines/offprint.ts';
import { TYPING_PEERS } from './engines/peers.ts';
import { printTable, rounded } from './print-table.ts';
import { corporaAsked, enginesNamed, readOptions } from './read-options.ts';
import { measureTyping, type Task, type TypingResult } from './typing/measure-typing.ts';

const ENGINES: readonly Contender[] = [offprint, ...TYPING_PEERS];
/** Above these sizes an engine would keep everybody waiting. */
const LARGEST: Readonly<Record<string, { readonly papers: number; readonly reason: string }>> = {
  'Fuse.js': {
    papers: 1_000,
    reason: 'it scans every text for every key: over a second each at 10,000 papers',
  },
};

const USAGE = `usage: npm run bench -- [--sizes ${SHIPPED},1000,10000,100000] [--docs papers.jsonl[.gz]] [--engines Offprint,lunr]
    [--seed 1] [--patience seconds] [--cpu] [--json]`;

const values = readOptions(USAGE, {
  sizes: `${SHIPPED},1000,10000,100000`,
  docs: undefined,
  engines: undefined,
  seed: 1,
  patience: 180,
  cpu: false,
  json: false,
  child: undefined,
});

/** A process that gets a tenth of a processor takes ten times as long by the wall clock. */
const SHARE_OF_A_BUSY_MACHINE = 10;

type Outcome = TypingResult | { readonly skipped: string };

function measureApart(task: Task): Outcome {
  const child = spawnSync(
    process.execPath,
    [...process.execArgv, process.argv[1] ?? '', '--child', JSON.stringify(task)],
    {
      encoding: 'utf8',
      timeout: task.patience * 1000 * (task.clock === 'cpu' ? SHARE_OF_A_BUSY_MACHINE : 1),
      killSignal: 'SIGKILL',
      maxBuffer: 1e8,
    },
  );
  if (child.error !== undefined && 'code' in child.error && child.error.code === 'ETIMEDOUT')
    return { skipped: `not done after ${task.patience} s` };
  if (child.status !== 0)
    return {
      skipped:
        child.stderr
          .split('\n')
          .find((line) => /error/i.test(line))
          ?.trim() ?? 'it ended early',
    };
  return JSON.parse(child.stdout) as TypingResult;
}

const corpora = corporaAsked(USAGE, values);
const engines = enginesNamed(USAGE, ENGINES, values.engines);

function print(corpus: Corpus, outcomes: ReadonlyMap<string, Outcome>): void {
  const done = [...outcomes].flatMap(([name, outcome]) =>
    'skipped' in outcome ? [] : [[name, outcome] as const],
  );
  const own = done.find(([name]) => name === offprint.name)?.[1];
  console.log(`\n## ${nameOf(corpus, done[0]?.[1].papers ?? 0)}\n`);
  printTable(
    [
      'engine',
      'build s',
      'kept MB',
      'load s',
      'heap MB',
      'keys',
      'p50 ms',
      'p95 ms',
      'max ms',
      'p50 ×',
      'p95 ×',
    ],
    done.map(([name, { buildSeconds, bytes, loadSeconds, heapMegabytes, keystroke }]) => [
      name,
      rounded(buildSeconds),
      rounded(bytes / 1e6),
      rounded(loadSeconds),
      rounded(heapMegabytes),
      keystroke.count,
      rounded(keystroke.p50),
      rounded(keystroke.p95),
      rounded(keystroke.max),
      own && rounded(keystroke.p50 / own.keystroke.p50),
      own && rounded(keystroke.p95 / own.keystroke.p95),
    ]),
  );
  for (const [name, outcome] of outcomes)
    if ('skipped' in outcome) console.log(`\nSkipped ${name}: ${outcome.skipped}.`);
  if (own === undefined || Object.keys(own.worst).length === 0) return;
  console.log('\nOffprint at its worst, the slowest of three runs:\n');
  printTable(
    ['query', 'ms'],
    Object.entries(own.worst).map(([kind, time]) => [kind, rounded(time)]),
  );
}

function measureSize(corpus: Corpus): ReadonlyMap<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  let papers = corpus.kind === 'synthetic' ? corpus.count : 0;
  for (const { name } of engines) {
    const limit = LARGEST[name];
    if (limit !== undefined && papers > limit.papers) {
      outcomes.set(name, { skipped: limit.reason });
      continue;
    }
    const outcome = measureApart({
      engine: name,
      corpus,
      seed: values.seed,
      patience: values.patience,
      worst: name === offprint.name,
      clock: values.cpu ? 'cpu' : 'wall',
    });
    if (!('skipped' in outcome)) papers = outcome.papers;
    outcomes.set(name, outcome);
  }
  return outcomes;
}

if (values.child !== undefined) {
  const task = JSON.parse(values.child) as Task;
  const contender = ENGINES.find(({ name }) => name === task.engine);
  if (contender === undefined) throw new Error(`no engine is called ${task.engine}`);
  // Most of the patience is left for building, warming up and the worst queries.
  console.log(JSON.stringify(await measureTyping(contender, { ...task, patience: task.patience / 5 })));
} else {
  const all = [];
  for (const corpus of corpora) {
    const outcomes = measureSize(corpus);
    if (values.json) all.push({ corpus, outcomes: Object.fromEntries(outcomes) });
    else print(corpus, outcomes);
  }
  if (values.json) console.log(JSON.stringify(all));
  else {
    console.log(
      `\nTimes of the ${values.cpu ? 'processor' : 'wall clock'}; load of the machine ${loadavg().map(rounded).join(', ')} on ${availableParallelism()} processors.`,
    );
    console.log('\nSettings, one search after each key; × says how many times longer than Offprint:');
    for (const { name, settings } of engines) console.log(`  ${name}: ${settings}`);
  }
}
