/** The papers of the index by number: who they are, where they stand in the order of the source, and what may filter them. */
import type { Paper, PaperId } from '../core/paper.ts';
import type { TextField } from '../core/query-tree.ts';
import { grown } from './grow.ts';
import { readText, writeText } from './utf8.ts';

/** Fields follow one another in a document's positions, with one free position after each. */
export const FIELDS = ['title', 'abstract', 'authors', 'venue', 'extra'] as const;
const WIDTH = FIELDS.length;

/** By the name that a query has for it. */
export const FIELD_OF: Readonly<Record<TextField, number>> = {
  title: FIELDS.indexOf('title'),
  abstract: FIELDS.indexOf('abstract'),
  author: FIELDS.indexOf('authors'),
  venue: FIELDS.indexOf('venue'),
};

/** Positions after this one are not recorded: sixteen bits are enough for any abstract. */
export const LAST_POSITION = 0xfff0;

const CODE = 1;
const LINK = 2;
/** Place of a document that no list holds, or that was removed. */
const NOWHERE = 0xffffffff;

export interface KeptDocuments {
  readonly ids: Uint8Array;
  readonly ends: Uint16Array;
  readonly titles: Uint32Array;
  readonly years: Int16Array;
  readonly links: Uint8Array;
}

export class Documents {
  #ids: PaperId[] = [];
  #numbers = new Map<PaperId, number>();
  #ends: Uint16Array = new Uint16Array(1 << 8);
  #titles: Uint32Array = new Uint32Array(1 << 6);
  #years: Int16Array = new Int16Array(1 << 6);
  #links: Uint8Array = new Uint8Array(1 << 6);
  #places: Uint32Array = new Uint32Array(1 << 6);
  #docAtPlace: Uint32Array = new Uint32Array(1 << 6);
  #nextPlace = 0;
  #revision = 0;

  /** Papers, removed ones not included. */
  get size(): number {
    return this.#numbers.size;
  }

  /** Documents, removed ones included until they are swept. */
  get length(): number {
    return this.#ids.length;
  }

  /** Of all documents by number; one that was replaced is there twice until it is swept. */
  get ids(): readonly PaperId[] {
    return this.#ids;
  }

  /** Changes whenever the papers do. */
  get revision(): number {
    return this.#revision;
  }

  /**
   * @param ends of the fields, in positions.
   * @param title number that stands for the whole title.
   * @param place in the order of the source; without it, that of the paper it replaces or the last.
   */
  add(paper: Paper, ends: ArrayLike<number>, title: number, place?: number): void {
    const previous = this.#numbers.get(paper.id);
    const own = place ?? (previous === undefined ? NOWHERE : (this.#places[previous] ?? NOWHERE));
    if (previous !== undefined) this.remove(paper.id);
    const doc = this.#ids.length;
    const count = doc + 1;
    this.#ids.push(paper.id);
    this.#numbers.set(paper.id, doc);
    this.#ends = grown(this.#ends, count * WIDTH);
    for (let field = 0; field < WIDTH; field++) this.#ends[doc * WIDTH + field] = ends[field] ?? 0;
    this.#titles = grown(this.#titles, count);
    this.#titles[doc] = title;
    this.#years = grown(this.#years, count);
    this.#years[doc] = paper.year ?? 0;
    this.#links = grown(this.#links, count);
    this.#links[doc] = linksOf(paper);
    this.#places = grown(this.#places, count);
    this.#put(doc, own === NOWHERE ? this.#nextPlace : own);
    this.#revision++;
  }

  remove(id: PaperId): void {
    const doc = this.#numbers.get(id);
    if (doc === undefined) return;
    this.#numbers.delete(id);
    this.#places[doc] = NOWHERE;
    this.#revision++;
  }

  /** Gives every paper its place in the order of `ids`; what is not among them is not found any more. */
  arrange(ids: readonly PaperId[]): void {
    this.#places.fill(NOWHERE, 0, this.length);
    this.#nextPlace = ids.length;
    ids.forEach((id, place) => {
      const doc = this.#numbers.get(id);
      if (doc !== undefined) this.#put(doc, place);
    });
    this.#revision++;
  }

  number(id: PaperId): number | undefined {
    return this.#numbers.get(id);
  }

  id(doc: number): PaperId {
    const id = this.#ids[doc];
    if (id === undefined) throw new RangeError(`no document ${doc}`);
    return id;
  }

  /** True unless it was removed or left the lists. */
  visible(doc: number): boolean {
    return this.#places[doc] !== NOWHERE;
  }

  place(doc: number): number {
    return this.#places[doc] ?? NOWHERE;
  }

  docAtPlace(place: number): number {
    return this.#docAtPlace[place] ?? 0;
  }

  /** Number that stands for the whole title, by document. */
  get titles(): Uint32Array {
    return this.#titles;
  }

  /** 0 when the source did not say. */
  year(doc: number): number {
    return this.#years[doc] ?? 0;
  }

  has(doc: number, what: 'code' | 'link'): boolean {
    return ((this.#links[doc] ?? 0) & (what === 'code' ? CODE : LINK)) !== 0;
  }

  /** Position after the last word of the field. */
  end(doc: number, field: number): number {
    return this.#ends[doc * WIDTH + field] ?? 0;
  }

  /** First position of the field. */
  start(doc: number, field: number): number {
    return field === 0 ? 0 : this.end(doc, field - 1) + 1;
  }

  /** New numbers for the documents that are not removed, without gaps, or -1; undefined when none is removed. */
  renumbering(): Int32Array | undefined {
    if (this.size === this.length) return undefined;
    const numbers = new Int32Array(this.length);
    let next = 0;
    for (let doc = 0; doc < this.length; doc++) numbers[doc] = this.#alive(doc) ? next++ : -1;
    return numbers;
  }

  /** Applies a renumbering; documents that came after it was made move along with the last of it. */
  renumber(numbers: Int32Array): void {
    const ids: PaperId[] = [];
    for (let doc = 0; doc < this.length; doc++) {
      if (numbers[doc] === -1) continue;
      const next = ids.length;
      const id = this.id(doc);
      ids.push(id);
      if (this.#alive(doc)) {
        this.#numbers.set(id, next);
        if (this.visible(doc)) this.#docAtPlace[this.place(doc)] = next;
      }
      this.#titles[next] = this.#titles[doc] ?? 0;
      this.#years[next] = this.year(doc);
      this.#links[next] = this.#links[doc] ?? 0;
      this.#places[next] = this.place(doc);
      for (let field = 0; field < WIDTH; field++) this.#ends[next * WIDTH + field] = this.end(doc, field);
    }
    this.#ids = ids;
    this.#revision++;
  }

  /** Only to be asked for when nothing is removed. */
  keep(): KeptDocuments {
    const text = this.#ids.join('\n');
    // No unit takes more than three bytes.
    const ids = new Uint8Array(text.length * 3);
    return {
      ids: ids.slice(0, writeText(text, ids)),
      // Copies: what is kept is written piece by piece, and papers may come and go meanwhile.
      ends: this.#ends.slice(0, this.length * WIDTH),
      titles: this.#titles.slice(0, this.length),
      years: this.#years.slice(0, this.length),
      links: this.#links.slice(0, this.length),
    };
  }

  static load({ ids, ends, titles, years, links }: KeptDocuments): Documents {
    const loaded = new Documents();
    loaded.#ids = ids.length === 0 ? [] : (readText(ids, 0, ids.length).split('\n') as PaperId[]);
    loaded.#numbers = new Map(loaded.#ids.map((id, doc) => [id, doc]));
    loaded.#ends = ends;
    loaded.#titles = titles;
    loaded.#years = years;
    loaded.#links = links;
    loaded.#places = new Uint32Array(loaded.length);
    for (let doc = 0; doc < loaded.length; doc++) loaded.#put(doc, doc);
    return loaded;
  }

  #alive(doc: number): boolean {
    return this.#numbers.get(this.id(doc)) === doc;
  }

  #put(doc: number, place: number): void {
    this.#places[doc] = place;
    this.#docAtPlace = grown(this.#docAtPlace, place + 1);
    this.#docAtPlace[place] = doc;
    this.#nextPlace = Math.max(this.#nextPlace, place + 1);
  }
}

/** The paper's own address is a link too. */
const linksOf = ({ links, source }: Paper): number =>
  (links.length > 0 || source.url ? LINK : 0) | (links.some(({ kind }) => kind === 'code') ? CODE : 0);
