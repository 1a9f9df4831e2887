/** The small interface behind which every input format is one file. */

/** A paper as its source wrote it, before repair, identity and links. */
export interface RawPaper {
  readonly title: string;
  /** Empty when the source had none. */
  readonly abstract: string;
  /** Line of the title in its file, from 1. */
  readonly line: number;
  readonly authors?: readonly string[];
  readonly year?: number;
  readonly venue?: string;
  readonly url?: string;
  readonly arxivId?: string;
  readonly doi?: string;
  readonly upvotes?: number;
}

/** Something a person should mend in a data file. Errors stop the build, warnings are counted. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** From 1; 0 when it concerns the whole file. */
  readonly line: number;
  readonly message: string;
}

export interface ReadResult {
  readonly papers: readonly RawPaper[];
  readonly problems: readonly Problem[];
  /** Non-blank lines that belong to the page the text was copied from, not to any paper. */
  readonly furniture: number;
}

export interface Reader {
  /** Name for people: `page text`. */
  readonly name: string;
  /** With the dot, lower case: `.txt`. */
  readonly extension: string;
  /** Never throws: what cannot be read becomes a problem. */
  read(text: string): ReadResult;
}
