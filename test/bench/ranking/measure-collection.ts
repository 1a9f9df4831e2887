/** Scores engines on a collection with judgements, with its queries as they are and with typos in them. */
import type { Paper } from '../../../src/core/paper.ts';
import type { Contender, Instance } from '../engines/contender.ts';
import { withTypos } from '../misspell.ts';
import { createRandom } from '../random.ts';
import type { JudgedQuery } from './collection.ts';
import { average, DEPTH, type Scores, score } from './metrics.ts';

export interface CollectionResult {
  readonly engine: string;
  readonly settings: string;
  readonly clean: Scores;
  readonly typos: Scores;
}

export async function indexed(contender: Contender, papers: readonly Paper[]): Promise<Instance> {
  const instance = contender.create();
  await instance.add(papers);
  await instance.finish();
  return instance;
}

async function scoreAll(
  engine: Instance,
  queries: readonly JudgedQuery[],
  change: (text: string) => string,
): Promise<Scores> {
  const scores: Scores[] = [];
  for (const { text, judgements } of queries)
    scores.push(score(await engine.search(change(text), DEPTH), judgements));
  return average(scores);
}

/**
 * @param share of the words of five or more letters that get one random edit.
 * @param seed decides the typos, which are the same for every engine.
 */
export async function measureCollection(
  contender: Contender,
  papers: readonly Paper[],
  queries: readonly JudgedQuery[],
  share: number,
  seed: number,
): Promise<CollectionResult> {
  const engine = await indexed(contender, papers);
  const random = createRandom(seed);
  return {
    engine: contender.name,
    settings: contender.settings,
    clean: await scoreAll(engine, queries, (text) => text),
    typos: await scoreAll(engine, queries, (text) => withTypos(text, share, random)),
  };
}
