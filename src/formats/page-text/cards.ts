/** Groups the lines of a copied page into cards, one a paper: what stands before a title, the paper, what stands after it. */
import type { Line } from './line-kind.ts';
import { isProse } from './prose.ts';

export interface Card {
  /** Lines of kind `text` and `address`, in order. */
  readonly lines: Line[];
  upvotes: number | undefined;
  /** A byline, a vote, a heading or the paper's own address shows that this is a paper of the page. */
  framed: boolean;
}

/** A submitter's or an organisation's name has no room for more. */
const LONGEST_NAME = 42;

/** Whether a page surrounds its papers with bylines or submitters, as Hugging Face does. */
export const hasFrames = (lines: readonly Line[]): boolean =>
  lines.some(
    ({ kind, heading, arxivId }) => kind === 'byline' || kind === 'submitter' || (heading && arxivId),
  );

/**
 * A card begins at a submitter, a heading, or the first text after a byline, and ends at its byline.
 * Votes before a title and after an `Upvote` are its upvotes; other numbers count comments.
 */
export function toCards(lines: readonly Line[]): readonly Card[] {
  const cards: Card[] = [];
  const fresh = (): Card => ({ lines: [], upvotes: undefined, framed: false });
  let card = fresh();
  /** Its byline has come. */
  let closed = false;
  let nameFollows = false;
  let upvotesFollow = false;
  let waiting: number | undefined;
  let sawVote = false;

  const texts = (): number => card.lines.filter(({ kind }) => kind === 'text').length;
  const flush = (): void => {
    if (texts() > 0) cards.push(card);
    card = fresh();
    closed = false;
  };

  for (const [at, line] of lines.entries()) {
    if (line.kind !== 'vote') upvotesFollow &&= line.kind === 'furniture' && line.text === '';
    switch (line.kind) {
      case 'submitter':
        flush();
        nameFollows = /^submitted by$/i.test(line.text);
        card.framed = true;
        break;
      case 'upvote':
        if (line.count !== undefined) card.upvotes ??= line.count;
        else upvotesFollow = true;
        closed ||= texts() > 0;
        break;
      case 'vote':
        if (upvotesFollow && line.count !== undefined) card.upvotes ??= line.count;
        else {
          waiting = line.count;
          sawVote = true;
          closed ||= texts() > 0 && !lines[at + 1]?.text.startsWith('·');
        }
        upvotesFollow = false;
        break;
      case 'byline':
        card.framed ||= texts() > 0;
        closed ||= texts() > 0;
        break;
      case 'address':
        if (line.arxivId !== undefined && texts() > 0 && !closed) card.framed = true;
        if (line.arxivId !== undefined) card.lines.push(line);
        break;
      case 'text': {
        if (nameFollows && line.text.length <= LONGEST_NAME && !/\s/.test(line.text)) {
          nameFollows = false;
          break;
        }
        nameFollows = false;
        const begun = card.lines.some(({ kind, heading }) => kind === 'text' && !heading);
        if (line.heading && (begun || (closed && texts() > 0))) flush();
        // A date between title and abstract closes nothing.
        const late =
          closed && isProse(line.text) && !card.lines.some((each) => isProse(each.text)) && !sawVote;
        if (closed && !late) flush();
        if (texts() === 0) {
          if (sawVote) {
            card.upvotes ??= waiting;
            card.framed = true;
          }
          waiting = undefined;
        }
        sawVote = false;
        if (line.heading && line.arxivId !== undefined) card.framed = true;
        card.lines.push(line);
        break;
      }
      case 'furniture':
        break;
    }
  }
  flush();
  return cards;
}
