/**
 * Measures of a ranking as trec_eval defines them: nDCG with the judged grade itself as gain (not 2^grade - 1) and a
 * discount of log2(rank + 1); reciprocal rank, recall and success take every grade above 0 as relevant.
 */

/** Grades of the documents judged for one query; what is not in it was not judged and counts as 0. */
export type Judgements = ReadonlyMap<string, number>;

export interface Scores {
  readonly ndcg10: number;
  readonly reciprocalRank: number;
  readonly recall100: number;
  readonly success1: number;
  readonly success10: number;
}

/** How much of a ranking is looked at, everywhere. */
export const DEPTH = 100;

function discountedGain(grades: readonly number[], depth: number): number {
  let sum = 0;
  for (const [index, grade] of grades.slice(0, depth).entries()) sum += grade / Math.log2(index + 2);
  return sum;
}

/**
 * @param ranking ids, best first; looked at to rank 100.
 * @param judgements with at least one grade above 0.
 */
export function score(ranking: readonly string[], judgements: Judgements): Scores {
  const positive = [...judgements.values()].filter((grade) => grade > 0);
  const grades = ranking.slice(0, DEPTH).map((id) => Math.max(0, judgements.get(id) ?? 0));
  const first = grades.findIndex((grade) => grade > 0);
  const ideal = discountedGain(
    positive.toSorted((a, b) => b - a),
    10,
  );
  return {
    ndcg10: discountedGain(grades, 10) / ideal,
    reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
    recall100: grades.filter((grade) => grade > 0).length / positive.length,
    success1: first === 0 ? 1 : 0,
    success10: first >= 0 && first < 10 ? 1 : 0,
  };
}

/** Every query counts alike. */
export function average(scores: readonly Scores[]): Scores {
  const mean = (measure: keyof Scores): number =>
    scores.reduce((sum, each) => sum + each[measure], 0) / Math.max(1, scores.length);
  return {
    ndcg10: mean('ndcg10'),
    reciprocalRank: mean('reciprocalRank'),
    recall100: mean('recall100'),
    success1: mean('success1'),
    success10: mean('success10'),
  };
}
