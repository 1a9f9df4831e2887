/** Reads one card of a page: which of its lines are the title, the abstract, and the name of an organisation. */
import type { RawPaper } from '../reader.ts';
import type { Card } from './cards.ts';
import type { Line } from './line-kind.ts';
import type { PaperLines } from './plain-list.ts';
import { endsSentence, goesOn, isProse } from './prose.ts';

const LONGEST_TITLE = 300;
const LONGEST_NAME = 80;

/** How many of the texts are the title. */
function titleLength(card: Card, texts: readonly Line[]): number {
  const headings = texts.findIndex(({ heading }) => !heading);
  if (texts[0]?.heading) return headings < 0 ? texts.length : headings;
  // Exports set the paper's address between its title and its abstract.
  const address = card.lines.findIndex(
    ({ kind, arxivId }, at) => at > 0 && kind === 'address' && arxivId !== undefined,
  );
  const before = card.lines.slice(0, Math.max(0, address)).filter(({ kind }) => kind === 'text');
  if (before.length > 0 && before.length < texts.length && !before.some(({ text }) => isProse(text))) {
    return before.length;
  }
  let length = 1;
  for (;;) {
    const [last, next] = [texts[length - 1], texts[length]];
    if (!last || !next || next.apart || isProse(next.text)) return length;
    const together = texts.slice(0, length + 1).reduce((sum, { text }) => sum + text.length + 1, 0);
    // A short line without a sentence in it right below is the rest of a wrapped title.
    const short = next.text.length < 60 && !endsSentence(next.text);
    if (together > LONGEST_TITLE || !(goesOn(last.text, next.text) || short)) return length;
    length += 1;
  }
}

/** The organisation that published the paper stands last: apart from the text above it, or below the end of a sentence. */
function isName(line: Line, before: Line | undefined, afterAddress: boolean): boolean {
  if (line.text.length > LONGEST_NAME || endsSentence(line.text)) return false;
  return line.apart || afterAddress || (before !== undefined && endsSentence(before.text));
}

export function readCard(card: Card): PaperLines {
  const texts = card.lines.filter(({ kind }) => kind === 'text');
  const length = titleLength(card, texts);
  const title = texts.slice(0, length);
  let abstract = texts.slice(length);
  const last = abstract.at(-1);
  const previous = card.lines[card.lines.findLastIndex(({ kind }) => kind === 'text') - 1];
  if (last && isName(last, abstract.at(-2), previous?.kind === 'address')) abstract = abstract.slice(0, -1);

  const known = [...title, ...card.lines.filter(({ kind }) => kind === 'address'), ...abstract];
  const arxivId = known.map((line) => line.arxivId).find((id) => id !== undefined);
  const paper: RawPaper = {
    title: title.map(({ text }) => text).join(' '),
    abstract: abstract.map(({ text }) => text).join('\n'),
    line: title[0]?.line ?? 0,
    ...(arxivId === undefined ? {} : { arxivId }),
    ...(card.upvotes === undefined ? {} : { upvotes: card.upvotes }),
  };
  return { paper, lines: [...title, ...abstract].map(({ line }) => line) };
}
