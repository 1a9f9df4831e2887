/** A list is one file of data/: what the reader sees of it. */

/** File-name safe and stable: `hugging-face-papers`. */
export type ListSlug = string & { readonly __brand: 'ListSlug' };

export interface ListInfo {
  readonly slug: ListSlug;
  readonly title: string;
  readonly description?: string;
  /** Where the list was copied from, for people. */
  readonly sourceUrl?: string;
  /** Papers in the list. */
  readonly count: number;
}
