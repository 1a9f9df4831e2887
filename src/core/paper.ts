/** A paper as every layer knows it: repaired text for reading and search, and where it came from. */

/**
 * Names one paper for ever, whatever file or place it came from:
 * `arxiv:2401.02412`, `doi:10.1000/182` or `title:` and a hash of the normalised title.
 */
export type PaperId = string & { readonly __brand: 'PaperId' };

/** What a link that was found in an abstract leads to. */
export type LinkKind = 'code' | 'project';

export interface PaperLink {
  /** Absolute http(s) URL, without the sentence's punctuation. */
  readonly url: string;
  readonly kind: LinkKind;
}

/** How much of the abstract the source had: all of it, one sentence, or nothing. */
export type Extent = 'full' | 'summary' | 'none';

/** The source's text where repair changed it. */
export interface OriginalText {
  readonly title?: string;
  readonly abstract?: string;
}

/** What the source said about the paper besides its text; a missing field means the source did not say. */
export interface PaperSource {
  readonly url?: string;
  readonly arxivId?: string;
  readonly doi?: string;
  readonly upvotes?: number;
}

export interface Paper {
  readonly id: PaperId;
  readonly title: string;
  /** Empty when `extent` is `none`. */
  readonly abstract: string;
  readonly extent: Extent;
  readonly original?: OriginalText;
  readonly authors?: readonly string[];
  readonly year?: number;
  readonly venue?: string;
  readonly links: readonly PaperLink[];
  readonly source: PaperSource;
}
