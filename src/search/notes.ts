/** What the reader wrote about papers: few words, kept beside the index and never in it. */
import type { PaperId } from '../core/paper.ts';
import type { Personal } from '../core/personal.ts';
import type { QueryWord } from './read-query.ts';
import { scan, scanned } from './scan.ts';
import { stem } from './stem.ts';

interface NoteWord {
  readonly word: string;
  readonly stem: string;
  readonly papers: Set<PaperId>;
}

/** Letters from which on a word that is being typed may be the beginning of a note's. */
const SHORTEST_PREFIX = 2;

export class Notes {
  #words: readonly NoteWord[] = [];
  /** What stands in each paper's tags and note, with a space around each word. */
  #texts: readonly (readonly [id: PaperId, text: string])[] = [];
  #personal: ReadonlyMap<PaperId, Personal> = new Map();

  /** Of all notes and tags. */
  get words(): readonly { readonly word: string }[] {
    return this.#words;
  }

  get all(): ReadonlyMap<PaperId, Personal> {
    return this.#personal;
  }

  set(personal: readonly Personal[]): void {
    const words = new Map<string, NoteWord>();
    this.#texts = personal.map(({ id, tags, note }) => {
      let text = '';
      for (const part of [...tags, note]) {
        // What no word can be, so that the words of two parts are no neighbours.
        text += '| ';
        scan(part, (_start, _end, _position, whole) => {
          const word = scanned.toString();
          if (!whole) text += `${word} `;
          const known = words.get(word) ?? { word, stem: stem(word), papers: new Set() };
          known.papers.add(id);
          words.set(word, known);
        });
      }
      return [id, text];
    });
    this.#words = [...words.values()];
    this.#personal = new Map(personal.map((each) => [each.id, each]));
  }

  /** Papers of which a note or a tag has the words side by side. */
  findPhrase(words: readonly string[]): readonly PaperId[] {
    return this.#texts.filter(([, text]) => text.includes(` ${words.join(' ')} `)).map(([id]) => id);
  }

  /** Papers of which a note or a tag has the word, its stem, a compound of it, or one that begins so. */
  find({ word, compounds, open }: QueryWord): ReadonlySet<PaperId> {
    const found = new Set<PaperId>();
    if (this.#words.length === 0) return found;
    const own = stem(word);
    const prefix = open && word.length >= SHORTEST_PREFIX;
    for (const note of this.#words) {
      const same =
        note.stem === own || compounds.includes(note.word) || (prefix && note.word.startsWith(word));
      if (same) for (const id of note.papers) found.add(id);
    }
    return found;
  }
}
