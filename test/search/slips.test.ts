/** What is typed half, wrong or otherwise than the papers write it, in a small library where each slip has a trap. */
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/core/parse-query.ts';
import { createEngine } from '../../src/search/create-engine.ts';
import { createSpelling } from '../../src/search/create-spelling.ts';
import { makePaper } from '../support/make-paper.ts';
import { seedPapers } from './seed.ts';

const engine = createEngine();
engine.spellBy(createSpelling);
function add(title: string, abstract: string, authors: readonly string[] = []): void {
  engine.add(makePaper(title, title, abstract, { authors }));
}
add('Rivers between maps', 'What lies between the layers, with a new 1000 pixel grid.', ['Adam Smith']);
add('Betweening', 'A new way with drawn layers, after Miller et al. and others. Roses wilt.', [
  'Yoshua Bengio',
]);
add('Smooth orders', 'Smooth parts and orders of parts, between smooth curves.', ['Eva Oramas']);
add('Adaptive transform coding', 'A transform of smooth parts, and what the LLM’s memory held.', [
  'A. Transfer',
]);
add('Transformer layers', 'BERT and attention over layers.', ['B. Cole']);
add('Attention to parts', 'Parts of attention, between parts.', ['C. Dole']);
add('A summer on the ice', 'Robots in summers.', ['D. Fole']);
add('Quantization-aware training', 'Weights of few bits, by quantization.', ['E. Gole']);
for (let at = 0; at < 25; at++)
  add(`Report ${at}`, 'Of summarization, of parts, and with or without attention.', ['F. Hole']);

const search = (text: string) => engine.search(parseQuery(text));
const find = (text: string): readonly string[] => search(text).ids();

const seed = createEngine();
seed.spellBy(createSpelling);
for (const paper of seedPapers) seed.add(paper);

describe('a word that papers write otherwise', () => {
  it('is left out as it is typed: a minus takes nothing for misspelt', () => {
    expect(seed.search(parseQuery('-nerf')).total).toBe(seedPapers.length);
    expect(find('layers -nwe ')).toEqual(find('layers '));
    expect(find('layers -new ')).toEqual(['Transformer layers']);
  });

  it.each([
    ['layers betwe', 'layers between '],
    ['layers wiht ', 'layers with '],
    ['layers betwen ', 'layers between '],
  ])('is a function word in “%s”, half typed or misspelt', (text, meant) => {
    expect(find(text)).toEqual(find(meant));
    expect(search(text).correction).toBeUndefined();
  });

  it('may still be the beginning of a rarer word where that is all there is', () => {
    expect(find('betwe')).toEqual(['Betweening']);
  });

  it('is nothing where what is spelt most like it is hardly like it', () => {
    expect(seed.search(parseQuery('nerf ')).total).toBe(0);
    expect(find('qwertz ')).toEqual([]);
    expect(search('ornders ').correction).toBe('orders ');
  });

  it('is never another number', () => {
    expect(find('10000 ')).toEqual([]);
    expect(find('1000 ')).toEqual(['Rivers between maps']);
  });

  it('is looked for without the “et al.” of a citation', () => {
    expect(find('Oramas et al. ')).toEqual(['Smooth orders']);
    expect(find('(Bengio et al, ')).toEqual(['Betweening']);
  });

  it('is corrected in a field to what that field has', () => {
    expect(search('author:smoth ').correction).toBe('author:smith ');
    expect(find('author:smoth ')).toEqual(['Rivers between maps']);
    expect(search('smoth ').correction).toBe('smooth ');
  });

  it('comes before the relatives of what was meant', () => {
    expect(find('transfomer ')).toEqual(['Transformer layers', 'Adaptive transform coding']);
  });

  it('is a name with an ending', () => {
    expect(find('"LLM memory"')).toEqual(['Adaptive transform coding']);
    expect(find('LLM’s ')).toEqual(['Adaptive transform coding']);
    expect(search('BERTs attention ').correction).toBeUndefined();
    expect(find('BERTs attention ')[0]).toBe('Transformer layers');
  });

  it('is doubted when only its relatives are known, and hardly any', () => {
    expect(search('summerization ').correction).toBe('summarization ');
    expect(search('summered ').correction).toBeUndefined();
  });

  it('is American where the papers are', () => {
    const first = (text: string) => seed.search(parseQuery(text)).ids(0, 3);
    expect(first('generalisation ')).toEqual(first('generalization '));
  });

  it('is corrected wherever it was typed, and with the slips that were no hindrance', () => {
    expect(search('transfomer transfomer layers ').correction).toBe('transformer transformer layers ');
    expect(seed.search(parseQuery('emergant abilites ')).correction).toBe('emergent abilities ');
  });
});

describe('a phrase of a field', () => {
  it('falls back to its words there', () => {
    expect(search('author:"Bengio, Yoshua"')).toMatchObject({ total: 1, partial: true });
    expect(find('author:"Bengio, Yoshua"')).toEqual(['Betweening']);
    expect(search('author:"Yoshua Bengoi"').correction).toBe('author:"Yoshua bengio"');
  });

  it('is meant as it stands when it is a single word', () => {
    expect(find('author:"smoth"')).toEqual([]);
  });
});

describe('a compound', () => {
  it('is marked by the part that was typed, and as one where all of it was', () => {
    const marks = (text: string) => {
      const title = 'Quantization-aware training';
      return engine
        .mark(title, search(text).words.title)
        .ranges.map(([start, end]) => title.slice(start, end));
    };
    expect(marks('quantization')).toEqual(['Quantization']);
    expect(marks('quantization-aware')).toEqual(['Quantization-aware']);
    expect(marks('quantizationaware ')).toEqual(['Quantization-aware']);
  });
});
