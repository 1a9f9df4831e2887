/** A word of the papers that may have been meant by a misspelt one. */
export interface Candidate {
  readonly term: number;
  readonly word: string;
  /** How unlikely the slip is, as `editCost` counts it. */
  readonly cost: number;
  readonly frequency: number;
}

/** What each unit of cost divides the likelihood of a slip by, as a power of e. */
const STEEPNESS = 5;

/** By the rule of Bayes: how often a word is used, times how likely it is then mistyped so. */
export const likelihood = ({ frequency, cost }: Candidate): number => frequency * Math.exp(-STEEPNESS * cost);
