/** Answers that are remembered as long as what they were read from stays the same. */

/** More answers are forgotten all at once. */
const MOST = 128;

export class Memory<Answer> {
  readonly #answers = new Map<string, Answer>();
  #source = '';

  /** @param source tells one state of what is read from another. */
  recall(source: string, key: string, answer: () => Answer): Answer {
    if (this.#source !== source || this.#answers.size === MOST) this.#answers.clear();
    this.#source = source;
    const known = this.#answers.get(key) ?? answer();
    this.#answers.set(key, known);
    return known;
  }
}
