/**
 * `npm run bench:browser`: how long a reader waits in Chromium with the main thread slowed down: for the list on a first visit,
 * a repeat visit and one with no network, for the answer to a key, and for frames while scrolling.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Paper } from '../../src/core/paper.ts';
import { buildSite } from '../support/build-site.ts';
import { startStaticServer } from '../support/static-server.ts';
import { measureSlowdown } from './browser/machine.ts';
import { measureUse, type Use } from './browser/measure-use.ts';
import { measureVisits, type Visits, type VisitTimes } from './browser/measure-visits.ts';
import { contentWords } from './content-words.ts';
import { type Corpus, nameOf, papersOf, SHIPPED } from './corpus/corpora.ts';
import { printTable, rounded } from './print-table.ts';
import { createRandom, shuffled } from './random.ts';
import { corporaAsked, misuse, readOptions } from './read-options.ts';
import { queriesOf } from './typing/keystrokes.ts';
import { median } from './typing/percentiles.ts';

const USAGE = `usage: npm run bench:browser -- [--sizes ${SHIPPED},10000,100000] [--docs papers.jsonl[.gz]] [--only visits|use]
    [--runs 5] [--queries 15] [--slowdown 4] [--seed 1] [--json]`;

const values = readOptions(USAGE, {
  sizes: `${SHIPPED},10000,100000`,
  docs: undefined,
  runs: 5,
  queries: 15,
  slowdown: 4,
  only: undefined,
  seed: 1,
  json: false,
});
const { slowdown, seed } = values;
if (values.only !== undefined && !['visits', 'use'].includes(values.only))
  misuse(USAGE, `--only takes “visits” or “use”, not “${values.only}”.`);
const corpora = corporaAsked(USAGE, values);

interface Result {
  readonly corpus: string;
  readonly visits?: readonly Visits[];
  readonly use?: Use;
}

const toLine = ({ title, abstract, authors, year, venue }: Paper): string =>
  JSON.stringify({ title, abstract, authors, year, venue });

/** @returns the folder of the built site. */
async function buildFor(corpus: Corpus, papers: readonly Paper[]): Promise<string> {
  if (corpus.kind === 'shipped') return buildSite({ name: 'bench' });
  const data = await mkdtemp(join(tmpdir(), 'offprint-data-'));
  try {
    await writeFile(join(data, 'papers.jsonl'), papers.map(toLine).join('\n'));
    return await buildSite({ name: 'bench', data });
  } finally {
    await rm(data, { recursive: true });
  }
}

async function measure(corpus: Corpus): Promise<Result> {
  const papers = [...papersOf(corpus)];
  const random = createRandom(seed);
  const sample = shuffled(papers, random).slice(0, values.queries);
  const query = contentWords(sample[0]?.title ?? '')
    .slice(0, 2)
    .join(' ');
  const site = await buildFor(corpus, papers);
  const server = await startStaticServer(site);
  try {
    const visits: Visits[] = [];
    if (values.only !== 'use')
      for (let run = 0; run < values.runs; run++) visits.push(await measureVisits(server, slowdown, query));
    const use =
      values.only === 'visits' ? undefined : await measureUse(server, slowdown, queriesOf(sample, random));
    return {
      corpus: nameOf(corpus, papers.length),
      ...(visits.length > 0 ? { visits } : {}),
      ...(use ? { use } : {}),
    };
  } finally {
    await server.close();
    await rm(site, { recursive: true });
  }
}

function print({ corpus, visits, use }: Result): void {
  console.log(`\n## ${corpus}\n`);
  if (visits !== undefined) {
    const of = (visit: keyof Visits, time: keyof VisitTimes): string =>
      `${rounded(median(visits.map((each) => each[visit][time])))} ms`;
    printTable(
      [`visit, median of ${visits.length}`, 'list painted', 'search answered', 'longest task'],
      (['first', 'repeat', 'offline'] as const).map((visit) => [
        visit === 'offline' ? 'repeat, no network' : visit,
        of(visit, 'list'),
        of(visit, 'answer'),
        of(visit, 'longestTask'),
      ]),
    );
    console.log();
  }
  if (use === undefined) return;
  const seen = use.seen.frames;
  printTable(
    ['in use', ''],
    [
      ['key to painted answer, p50', `${rounded(use.key.p50)} ms`],
      ['key to painted answer, p95', `${rounded(use.key.p95)} ms`],
      ['bare rows without the app, p50', `${rounded(use.bareKey.p50)} ms`],
      ['bare rows without the app, p95', `${rounded(use.bareKey.p95)} ms`],
      ['app / bare rows, p95', rounded(use.key.p95 / use.bareKey.p95)],
      [`key to painted answer, longest of ${use.key.count}`, `${rounded(use.key.max)} ms`],
      [
        'longest task while typing',
        use.longestWhileTyping === 0 ? 'none over 50 ms' : `${rounded(use.longestWhileTyping)} ms`,
      ],
      [
        'longest task while scrolling',
        use.longestWhileScrolling === 0 ? 'none over 50 ms' : `${rounded(use.longestWhileScrolling)} ms`,
      ],
      ['frames shown a second while scrolling', seen ? rounded(seen.perSecond) : 'not told'],
      ['of these late', seen ? `${rounded(100 * seen.late)} %` : 'not told'],
      [
        'of these with something not painted yet',
        seen?.unpainted === undefined ? 'not told' : `${rounded(100 * seen.unpainted)} %`,
      ],
      ['frames of the main thread with a row still to come', `${rounded(100 * use.seen.holes)} %`],
      ['frames of the main thread a second, without a trace', rounded(use.frames.perSecond)],
      ['of these late', `${rounded(100 * use.frames.late)} %`],
      ['the same, bare rows', rounded(use.bareFrames.perSecond)],
      ['of these late', `${rounded(100 * use.bareFrames.late)} %`],
    ],
  );
}

const blank = await mkdtemp(join(tmpdir(), 'offprint-blank-'));
await writeFile(join(blank, 'index.html'), '<!doctype html><title>Blank</title>');
const server = await startStaticServer(blank);
const real = await measureSlowdown(slowdown, server.url).finally(() => server.close());
await rm(blank, { recursive: true });
if (!values.json)
  console.log(
    `Load of the machine ${loadavg().map(rounded).join(', ')} on ${availableParallelism()} processors. ` +
      `Asked for a ${slowdown} × slower main thread; the page is ${rounded(real.page)} ×, a worker ${rounded(real.worker)} × slower.`,
  );
const results: Result[] = [];
for (const corpus of corpora) {
  const result = await measure(corpus);
  results.push(result);
  if (!values.json) print(result);
}
if (values.json) console.log(JSON.stringify({ slowdown, real, results }));
