/** The papers of the index by number: who they are, in which order they came, and how long their fields are. */
import type { PaperId } from '../core/paper.ts';
import { GrowingArray } from './growing-array.ts';

/** Fields follow one another in a paper's positions, one free position between them. */
export const FIELDS = ['title', 'abstract', 'authors', 'venue', 'extra'] as const;
const WIDTH = FIELDS.length;

export class Catalogue {
  #ids: PaperId[] = [];
  readonly #docs = new Map<PaperId, number>();
  /** Place of each document in the order of adding, and back. */
  #places = new GrowingArray();
  readonly #docAtPlace = new GrowingArray();
  #nextPlace = 0;
  #ends = new GrowingArray();
  #titles = new GrowingArray();
  readonly #totals: number[] = FIELDS.map(() => 0);
  #removed = 0;
  #revision = 0;

  /** Papers that are not removed. */
  get size(): number {
    return this.#docs.size;
  }

  /** Documents, removed ones included. */
  get documents(): number {
    return this.#ids.length;
  }

  /** Documents that `sweep` would forget. */
  get removed(): number {
    return this.#removed;
  }

  /**
   * @param lengths of the fields, in words.
   * @param titleKey number that stands for the whole title.
   * @returns the number of the new document; a paper with the same id gives it its place in the order.
   */
  add(id: PaperId, lengths: readonly number[], titleKey: number): number {
    const previous = this.#docs.get(id);
    const place = previous === undefined ? this.#nextPlace++ : this.#places.get(previous);
    if (previous !== undefined) this.#drop(previous);
    this.#revision++;
    const doc = this.#ids.length;
    this.#ids.push(id);
    this.#docs.set(id, doc);
    this.#places.push(place);
    this.#docAtPlace.set(place, doc);
    this.#titles.push(titleKey);
    let end = 0;
    for (let field = 0; field < WIDTH; field++) {
      const length = lengths[field] ?? 0;
      end += length;
      this.#ends.push(end);
      end++;
      this.#totals[field] = (this.#totals[field] ?? 0) + length;
    }
    return doc;
  }

  remove(id: PaperId): void {
    const doc = this.#docs.get(id);
    if (doc === undefined) return;
    this.#revision++;
    this.#docs.delete(id);
    this.#drop(doc);
  }

  id(doc: number): PaperId {
    const id = this.#ids[doc];
    if (id === undefined) throw new RangeError(`no document ${doc}`);
    return id;
  }

  place(doc: number): number {
    return this.#places.get(doc);
  }

  docAtPlace(place: number): number {
    return this.#docAtPlace.get(place);
  }

  titleKey(doc: number): number {
    return this.#titles.get(doc);
  }

  /** Changes whenever the papers do. */
  get revision(): number {
    return this.#revision;
  }

  /** `end` of every field of every document in turn, as it lies in memory. */
  get ends(): Uint32Array {
    return this.#ends.items;
  }

  /** Position after the last word of the field. */
  end(doc: number, field: number): number {
    return this.#ends.get(doc * WIDTH + field);
  }

  /** Average length of a field over all papers, at least 1. */
  averageLength(field: number): number {
    return Math.max(1, (this.#totals[field] ?? 0) / Math.max(1, this.size));
  }

  /** Forgets removed documents and closes the gaps in the numbers. @returns old number to new number or -1. */
  sweep(): (doc: number) => number {
    this.#revision++;
    const renumbered = new Int32Array(this.#ids.length).fill(-1);
    const ids: PaperId[] = [];
    const places = new GrowingArray();
    const titles = new GrowingArray();
    const ends = new GrowingArray();
    this.#ids.forEach((id, doc) => {
      if (this.#docs.get(id) !== doc) return;
      renumbered[doc] = ids.length;
      this.#docs.set(id, ids.length);
      ids.push(id);
      places.push(this.#places.get(doc));
      titles.push(this.#titles.get(doc));
      for (let field = 0; field < WIDTH; field++) ends.push(this.end(doc, field));
    });
    this.#ids = ids;
    this.#titles = titles;
    this.#ends = ends;
    this.#removed = 0;
    this.#close(places);
    return (doc) => renumbered[doc] ?? -1;
  }

  /** Numbers the places without gaps, in the same order. */
  #close(places: GrowingArray): void {
    const order = this.#ids.map((_, doc) => doc).sort((a, b) => places.get(a) - places.get(b));
    order.forEach((doc, place) => {
      places.set(doc, place);
      this.#docAtPlace.set(place, doc);
    });
    this.#places = places;
    this.#nextPlace = order.length;
  }

  #drop(doc: number): void {
    this.#removed++;
    let start = 0;
    for (let field = 0; field < WIDTH; field++) {
      const end = this.end(doc, field);
      this.#totals[field] = (this.#totals[field] ?? 0) - (end - start);
      start = end + 1;
    }
  }
}
