/**
 * `npm run evaluate`: how well Offprint ranks. With --queries and --qrels on a collection with judgements; with
 * --known-item on any papers; with --peers beside other search libraries; with --ablate beside itself with parts missing.
 */
import type { Paper } from '../../src/core/paper.ts';
import type { Contender } from './engines/contender.ts';
import { ABLATIONS, offprint } from './engines/offprint.ts';
import { RANKING_PEERS } from './engines/peers.ts';
import { printTable } from './print-table.ts';
import { readPapers, readQueries } from './ranking/collection.ts';
import { knownItems, readMisspellings } from './ranking/known-items.ts';
import { type CollectionResult, indexed, measureCollection } from './ranking/measure-collection.ts';
import { countNonsense, type KnownItemResult, measureKnownItems } from './ranking/measure-known-items.ts';
import { enginesNamed, readOptions } from './read-options.ts';

const USAGE = `usage: npm run evaluate -- --docs docs.jsonl[.gz]
    --queries queries.jsonl --qrels qrels.tsv [--typos 0.5]
    --known-item [--misspellings typos.tsv --source codespell] [--count 1000]
    [--seed 1] [--peers] [--ablate] [--engines Offprint,lunr] [--json]`;

const values = readOptions(USAGE, {
  docs: undefined,
  queries: undefined,
  qrels: undefined,
  typos: 0.5,
  seed: 1,
  'known-item': false,
  misspellings: undefined,
  source: 'codespell',
  count: 1000,
  peers: false,
  ablate: false,
  engines: undefined,
  json: false,
});

const { seed } = values;
const three = (value: number): string => value.toFixed(3).replace(/^0/, '');
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

function contenders(): readonly Contender[] {
  const all = values.engines !== undefined;
  return enginesNamed(
    USAGE,
    [offprint, ...(all || values.ablate ? ABLATIONS : []), ...(all || values.peers ? RANKING_PEERS : [])],
    values.engines,
  );
}

function printCollection(results: readonly CollectionResult[], share: number): void {
  for (const [title, which] of [
    ['clean queries', 'clean'],
    [
      `typos: one random edit in ${percent(share)} of the words of five or more letters, seed ${seed}`,
      'typos',
    ],
  ] as const) {
    console.log(`\n${title}\n`);
    printTable(
      ['engine', 'nDCG@10', 'MRR', 'recall@100', 'success@1', 'success@10', '/ clean nDCG'],
      results.map(({ engine, clean, [which]: scores }) => [
        engine,
        three(scores.ndcg10),
        three(scores.reciprocalRank),
        three(scores.recall100),
        three(scores.success1),
        three(scores.success10),
        which === 'clean' ? undefined : percent(scores.ndcg10 / clean.ndcg10),
      ]),
    );
  }
  console.log('\nSettings:');
  for (const { engine, settings } of results) console.log(`  ${engine}: ${settings}`);
}

async function evaluateCollection(
  papers: readonly Paper[],
  queriesFile: string,
  qrelsFile: string,
): Promise<void> {
  const queries = readQueries(queriesFile, qrelsFile);
  const share = values.typos;
  const results: CollectionResult[] = [];
  for (const contender of contenders())
    results.push(await measureCollection(contender, papers, queries, share, seed));
  if (values.json)
    return console.log(
      JSON.stringify({ papers: papers.length, queries: queries.length, share, seed, results }),
    );
  console.log(`${papers.length} documents, ${queries.length} queries with a relevant document`);
  printCollection(results, share);
}

async function evaluateKnownItems(papers: readonly Paper[]): Promise<void> {
  const misspellings =
    values.misspellings === undefined ? undefined : readMisspellings(values.misspellings, values.source);
  const items = knownItems(papers, values.count, seed, misspellings);
  const results: (KnownItemResult & { readonly engine: string; readonly nonsense: readonly number[] })[] = [];
  for (const contender of contenders()) {
    const engine = await indexed(contender, papers);
    const result = await measureKnownItems(engine, items);
    results.push({ engine: contender.name, ...result, nonsense: await countNonsense(engine) });
  }
  if (values.json) return console.log(JSON.stringify({ papers: papers.length, seed, results }));
  const about = misspellings === undefined ? '' : `, one word misspelt as in ${values.source}`;
  console.log(
    `${papers.length} papers, ${items.length} queries of three to five of their words${about}, seed ${seed}\n`,
  );
  printTable(
    [
      'engine',
      'first',
      'top ten',
      'misspelt: first',
      '/ clean',
      'top ten',
      '/ clean',
      'found by 5 nonsense queries',
    ],
    results.map(({ engine, clean, misspelt, nonsense }) => [
      engine,
      percent(clean.first),
      percent(clean.topTen),
      misspelt && percent(misspelt.first),
      misspelt && percent(misspelt.first / clean.first),
      misspelt && percent(misspelt.topTen),
      misspelt && percent(misspelt.topTen / clean.topTen),
      nonsense.join(', '),
    ]),
  );
}

try {
  if (values.docs === undefined) throw new Error(USAGE);
  const papers = readPapers(values.docs);
  if (values['known-item']) await evaluateKnownItems(papers);
  else if (values.queries !== undefined && values.qrels !== undefined)
    await evaluateCollection(papers, values.queries, values.qrels);
  else throw new Error(USAGE);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
