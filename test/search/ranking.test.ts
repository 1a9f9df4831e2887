import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/core/paper.ts';
import { createEngine } from '../../src/search/create-engine.ts';
import { makePaper as paper } from '../support/make-paper.ts';
import { search, spellingEngine } from './engines.ts';

describe('a small corpus', () => {
  const small = spellingEngine();
  const add = (id: string, title: string, abstract: string): void => small.add(paper(id, title, abstract));
  for (let n = 0; n < 40; n++) add(`data${n}`, `Data of kind ${n}`, 'Data, and also more data.');
  add('dota', 'A benchmark', 'We play Dota against people.');
  add('als', 'Factorisation', 'Solved by ALS on sparse matrices.');
  add('stem', 'Adapters in series', 'Modules.');
  add('exact', 'An adapter in series', 'Modules.');
  const ids = (text: string): readonly string[] => search(small, text).ids();

  it('never drowns a rare name in the common word it resembles', () => {
    expect(ids('dota')).toEqual(['dota']);
    expect(ids('als')[0]).toBe('als');
  });

  it('takes two words typed as one for two, but no word of the papers for a function word and another', () => {
    for (let n = 0; n < 3; n++) add(`kv${n}`, 'A KV cache', 'Studied in depth, and in form.');
    add('kvcache', 'The kvcache', 'They inform us.');
    expect([...ids('kvcache ')].sort()).toEqual(['kv0', 'kv1', 'kv2', 'kvcache']);
    expect(ids('indepth ')).toEqual(['kv0', 'kv1', 'kv2']);
    expect(ids('inform ')).not.toContain('kv0');
  });

  it('prefers the word as typed to another with its stem', () => {
    expect(ids('adapter')).toEqual(['exact', 'stem']);
    expect(ids('adapters')).toEqual(['stem', 'exact']);
  });

  it('breaks ties by the order of adding, also after a replacement', () => {
    expect(ids('kind data').slice(0, 3)).toEqual(['data0', 'data1', 'data2']);
    add('data1', 'Data of kind 1', 'Data, and also more data.');
    expect(ids('kind data').slice(0, 3)).toEqual(['data0', 'data1', 'data2']);
  });

  it('doubts no name that an abstract keeps coming back to', () => {
    add('doda', 'A method', 'We give Doda. As Doda is, Doda is good.');
    expect(ids('doda kind')[0]).toBe('doda');
    expect(search(small, 'doda kind').correction).toBeUndefined();
    expect(search(small, 'dota kind').correction).toBe('data kind');
  });

  it('corrects no single word in quotation marks', () => {
    expect(ids('"dotta"')).toEqual([]);
    expect(ids('"dotta" "people"')).toEqual(['dota']);
    expect(search(small, '"dotta" "people"').correction).toBeUndefined();
    expect(search(small, '"agianst people"').correction).toBe('"against people"');
  });

  it('widens a doubtful word only when nothing has all the words', () => {
    expect(ids('dota people')).toEqual(['dota']);
    expect(search(small, 'dota kind').partial).toBe(false);
    expect(ids('dota kind')[0]).toMatch(/^data/);
  });

  it('doubts no known word of a question, which hardly any paper answers with every word', () => {
    expect(search(small, 'dota kind').correction).toBe('data kind');
    expect(search(small, 'dota of that kind').correction).toBeUndefined();
  });

  it('puts papers with every word of a question before those that have most of them more often', () => {
    for (let n = 0; n < 3; n++)
      add(`fold${n}`, 'Robots fold', 'Robots fold, and fold, and robots fold again.');
    add('laundry', 'A survey', `${'Nothing of the kind. '.repeat(60)} Robots that fold laundry.`);
    const found = search(small, 'how robots fold the laundry');
    expect(found.ids()).toEqual(['laundry', 'fold0', 'fold1', 'fold2']);
    expect(found).toMatchObject({ whole: 1, partial: false });
  });

  it('puts papers with every word first also where a word is typed hundreds of times', () => {
    const words = 'robots fold laundry beside xi rho';
    const other = createEngine();
    const put = (id: string, abstract: string): void => other.add(paper(id, 'Other', abstract));
    for (let at = 0; at < 200; at++) put(`other${at}`, 'Other');
    put('most', `${'xi '.repeat(50)} robots fold laundry beside`);
    put('all', `${words} ${'other '.repeat(400)}`);
    const found = search(other, `${words} ${'xi '.repeat(600)}`);
    expect(found.ids()).toEqual(['all', 'most']);
  });

  it('lets the whole title win over any number of mentions', () => {
    add('often', 'Series', 'factorisation '.repeat(30));
    expect(ids('factorisation')[0]).toBe('als');
  });

  it('lets a title that begins with what was typed come before others that say it more often', () => {
    add('namesake', 'More of sfnet', 'Beyond sfnet, sfnet and sfnet.');
    add('name', 'SFNet: a way to segment scenes at night', 'Scenes are dark, and sfnet helps.');
    expect(ids('SFNet')[0]).toBe('name');
    add('often', 'Grids of the less known', 'Less more grids, more less, less and more.');
    add('begins', 'Less is more for grids in spring', 'Grids have less of it.');
    for (const text of ['less is more ', 'less is mo', 'Less is more for'])
      expect(ids(text)[0]).toBe('begins');
  });

  it('takes no title for begun of which a word is missing', () => {
    add('place', 'Seven zebras', 'Animals.');
    add('much', 'All about the zebras', 'Zebras, zebras and zebras.');
    expect(ids('qwertzuiop zebras ')[0]).toBe('much');
    expect(ids('seven zebras ')[0]).toBe('place');
  });

  it('does not depend on the order in which papers came', () => {
    const papers = ['generation', 'generations', 'generate', 'generated', 'generating', 'generates'].map(
      (word, at) =>
        paper(`${word}`, `Image ${'and '.repeat(at)}${word}`, `An image of ${word}, image ${word}.`),
    );
    const ordered = (given: readonly Paper[]): readonly string[] => {
      const engine = spellingEngine(given);
      engine.arrange(papers.map(({ id }) => id));
      return search(engine, 'image generator ').ids();
    };
    expect(ordered(papers.toReversed())).toEqual(ordered(papers));
  });
});
