/**
 * The query language as a tree: what `parseQuery` makes of typed text, what search evaluates and what chips show.
 * Every node knows its place in the text, so that a chip is removed by cutting its span out.
 */

/** Half-open range of UTF-16 offsets into the text as typed. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The fields of a paper that `title:` and its like narrow words to. */
export type TextField = 'title' | 'abstract' | 'author' | 'venue';

/** What `has:` asks for; `link` is any link, code included. */
export type Possession = 'code' | 'link' | 'note';

/** What `is:` asks for; a paper without a decision is `unread`. */
export type Standing = 'starred' | 'read' | 'unread';

export type QueryNode = Span &
  (
    | {
        /** Plain words in their order, punctuation and all: search cuts them into terms. All of them are wanted. */
        readonly kind: 'words';
        readonly text: string;
        readonly field?: TextField;
        /** True when the text ends right after its last word, which then may be the beginning of another. */
        readonly open: boolean;
      }
    | {
        /** Words that must stand side by side and in this order; never corrected. */
        readonly kind: 'phrase';
        readonly text: string;
        readonly field?: TextField;
      }
    | {
        /** Both ends included; one of them may be missing. */
        readonly kind: 'year';
        readonly from?: number;
        readonly to?: number;
      }
    | { readonly kind: 'list'; readonly list: string }
    | {
        readonly kind: 'tag';
        readonly tag: string;
        /** Whether more of it may follow, so that it may be the beginning of another. */
        readonly open?: boolean;
      }
    | { readonly kind: 'has'; readonly has: Possession }
    | { readonly kind: 'is'; readonly is: Standing }
    | { readonly kind: 'not'; readonly child: QueryNode }
    | { readonly kind: 'and'; readonly children: readonly QueryNode[] }
    | { readonly kind: 'or'; readonly children: readonly QueryNode[] }
  );

/** Something in the text that could not be read as it was meant; the words in it are searched all the same. */
export interface QueryHint extends Span {
  /** A sentence for people: what was not understood, and how it would be written. */
  readonly message: string;
}

export interface QueryTree {
  /** The text as typed. */
  readonly text: string;
  /** What every paper found must satisfy, all at once; empty for a text without anything to look for. */
  readonly clauses: readonly QueryNode[];
  readonly hints: readonly QueryHint[];
}
