/** Names what one line of a copied page is, from the line alone; the grammars decide what it belongs to. */
import { readArxivId, readDoi } from '../../core/identity.ts';
import type { CleanLine } from './clean-line.ts';

export type LineKind =
  /** Banner, menu, button, avatar: of the page, not of a paper. */
  | 'furniture'
  /** "N authors", "·", a date: stands after a paper's title and abstract. */
  | 'byline'
  /** "Submitted by": stands before a paper; `named` when the name follows on a line of its own. */
  | 'submitter'
  /** "Upvote": its number follows, and it stands after the paper. */
  | 'upvote'
  /** A number or "-" on its own, or `[-] 12`: upvotes before a title, comments after a byline. */
  | 'vote'
  /** An address or identifier on a line of its own. */
  | 'address'
  | 'text';

export interface Line {
  /** From 1. */
  readonly line: number;
  readonly kind: LineKind;
  readonly text: string;
  /** A blank line, or the beginning of the file, stands before it. */
  readonly apart: boolean;
  /** Marked up as a heading. */
  readonly heading: boolean;
  /** Label of a link. */
  readonly labelled: boolean;
  readonly count: number | undefined;
  readonly arxivId: string | undefined;
  readonly doi: string | undefined;
  readonly url: string | undefined;
}

/** Words of Hugging Face's menus, tabs and footers; a line of nothing else is furniture. */
const MENU =
  'new|subscribe|hugging face|models?|datasets?|spaces?|buckets|storage|docs|documentation|enterprise|pricing|log in|sign up|' +
  'website|community|solutions|posts|collections?|company|tos|terms|privacy|about|careers|jobs|system theme|daily papers?|' +
  'trending papers?|daily|weekly|monthly|trending|submit a paper|submit|previous|next|papers?|search by arxiv id or title|' +
  'search any paper with ai|view all|view arxiv page|view pdf|back to articles|and the research community|by|ak|' +
  'github|project page|arxiv page|arxiv|image|avatar|load more|more|share|\\.\\.\\.|…';
const FURNITURE: readonly RegExp[] = [
  new RegExp(`^(?:(?:${MENU})(?=[\\s|·,]|$)[\\s|·,]*|(?:previous|next|subscribe)(?=[A-Z]))+$`, 'i'),
  /^get trending papers in your email inbox\b/i,
  /^daily papers\b.*hugging face$/i,
  /^by\b.{0,60}\band the research community$/i,
  /^github [\d.,]+k?(?:\s+arxiv page)?$/i,
  /^[\s*•|[\](){}<>\\#_=~–—.]+$/,
  /^<[^<>]+>(?:<\/\w+>)?$/,
  /^© /,
];

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const DATE = new RegExp(`^(?:·\\s*)?(?:published )?(?:on )?${MONTH} \\d{1,2}(?:, \\d{4})?$`, 'i');
const ENDS_IN_DATE = new RegExp(`^.{0,80}·\\s*(?:published )?(?:on )?${MONTH} \\d{1,2}(?:, \\d{4})?$`, 'i');

/** A number of votes as a page writes it: `12`, `1.2k`. */
function readCount(text: string): number | undefined {
  const match = /^(\d{1,6})(?:\.(\d))?(k?)$/i.exec(text.replaceAll(',', ''));
  if (!match || (match[2] !== undefined && match[3] === '')) return undefined;
  return match[3] === '' ? Number(match[1]) : Math.round(Number(`${match[1]}.${match[2] ?? 0}`) * 1000);
}

interface Kind {
  readonly kind: LineKind;
  readonly count?: number | undefined;
}

function kindOf(text: string, labelled: boolean): Kind {
  if (text === '') return { kind: 'furniture' };
  if (/^https?:\/\/\S+$/i.test(text) && !labelled) return { kind: 'address' };
  if (readArxivId(text) !== undefined || readDoi(text) !== undefined) return { kind: 'address' };
  if (/^submitted by\b.{0,80}$/i.test(text)) return { kind: 'submitter' };
  const upvote = /^upvote\s*([\d.,]+k?)?$/i.exec(text);
  if (upvote) return { kind: 'upvote', count: readCount(upvote[1] ?? '') };
  const vote = /^(?:\[-\]\s*)?([\d.,]+k?|-)$/i.exec(text)?.[1];
  const count = vote === undefined ? undefined : readCount(vote);
  if (vote !== undefined && (vote === '-' || count !== undefined)) return { kind: 'vote', count };
  if (
    text === '·' ||
    /^(?:·\s*|[-*•]\s+)?\d+ authors?$/i.test(text) ||
    DATE.test(text) ||
    ENDS_IN_DATE.test(text)
  ) {
    return { kind: 'byline' };
  }
  return { kind: FURNITURE.some((pattern) => pattern.test(text)) ? 'furniture' : 'text' };
}

/** The page of one paper; not its login button, nor its comments. */
const isPaperPage = (url: string): boolean => !/\/login\b|#/.test(url);

export function readLine({ line, text, apart, heading, urls, labelled }: CleanLine): Line {
  const { kind, count } = kindOf(text, labelled);
  const places = [...urls.filter(isPaperPage), ...(kind === 'address' && isPaperPage(text) ? [text] : [])];
  return {
    line,
    kind,
    text,
    apart,
    heading,
    labelled,
    count,
    arxivId: places.map(readArxivId).find((id) => id !== undefined),
    doi: places.map(readDoi).find((doi) => doi !== undefined),
    url: places.find((place) => /^https?:/i.test(place)),
  };
}
