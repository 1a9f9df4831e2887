import { describe, expect, it } from 'vitest';
import type { Matches } from '../../src/search/engine.ts';
import { makePaper as paper } from '../support/make-paper.ts';
import { search, spellingEngine } from './engines.ts';

describe('misspelt words', () => {
  const corpus = spellingEngine();
  const add = (id: string, abstract: string): void => corpus.add(paper(id, `Paper ${id}`, abstract));
  for (let n = 0; n < 6; n++) {
    add(`engine${n}`, 'The locomotive engine and its physics.');
    add(`garden${n}`, 'A garden, its successor and a physician.');
  }
  const ids = (text: string): readonly string[] => search(corpus, text).ids();

  it('are understood from far off among words that are known', () => {
    expect(ids('locomotive fisics')[0]).toBe('engine0');
    expect(search(corpus, 'locomotive fisics').correction).toBe('locomotive physics');
    expect(ids('fisics')).toEqual([]);
  });

  it('mean what the other words of the query go with', () => {
    expect(ids('garden fysic').every((id) => id.startsWith('garden'))).toBe(true);
    expect(ids('engine fysic').every((id) => id.startsWith('engine'))).toBe(true);
  });

  it('leave nonsense alone that stands among words that are known', () => {
    expect(search(corpus, 'garden xqzvkjw').correction).toBeUndefined();
  });
});

describe('one misspelt word among known ones', () => {
  const corpus = spellingEngine();
  const add = (id: string, abstract: string): void => corpus.add(paper(id, `Paper ${id}`, abstract));
  for (let n = 0; n < 200; n++) add(`perfect${n}`, 'A perfect sphere.');
  for (let n = 0; n < 20; n++) add(`predict${n}`, 'We predict the weather.');
  for (let n = 0; n < 20; n++) add(`forest${n}`, 'It is written of trees, three by three.');
  add('oak', 'An oak among trees, as is written.');
  add('river', 'A river of three arms.');
  add('often', 'An earthquake, and after this earthquake another earthquake.');
  add('meant', 'We predict where the next earthquake is felt.');
  add('name', 'PerFict, a name, and a volcano.');
  add('look-alike', 'A perfect volcano, a perfect name.');
  const found = (text: string): Matches => search(corpus, text);

  it('means a word that hardly anybody mistypes so, where that alone goes with the others', () => {
    expect(found('earthquake purfict').ids()[0]).toBe('meant');
  });

  it('is corrected to what the first paper has', () => {
    expect(found('earthquake purfict').correction).toBe('earthquake predict');
    expect(found('weather purfict').correction).toBe('weather predict');
    expect(found('sphere purfict').correction).toBe('sphere perfect');
  });

  it('does not count a paper that has none of its meanings', () => {
    const { whole, total, partial } = found('earthquake purfict');
    expect({ whole, partial }).toEqual({ whole: 1, partial: false });
    expect(total).toBeGreaterThan(1);
    expect(found('earthquake purfict').ids()[1]).toBe('often');
  });

  it('leaves a name alone that a paper has beside the others', () => {
    expect(found('perfict volcano').ids()).toEqual(['name']);
    expect(found('perfict volcano').correction).toBeUndefined();
  });

  it('is also one of which only the stem is known', () => {
    expect(found('oak threes').ids()[0]).toBe('oak');
    expect(found('oak threes')).toMatchObject({ whole: 1, correction: 'oak trees' });
    expect(found('river threes').ids()[0]).toBe('river');
    expect(found('river threes').correction).toBeUndefined();
  });

  it('may lack a first letter that is silent', () => {
    expect(found('oak riten')).toMatchObject({ whole: 1, correction: 'oak written' });
  });

  it('is read so beside a word that nothing is like', () => {
    expect(found('weather purfict xqzvkjw').correction).toBe('weather predict xqzvkjw');
  });

  it('is corrected before a name that no paper has beside it is doubted', () => {
    expect(found('perfict erthqake').correction).toBe('perfict earthquake');
  });

  it('is not looked for so far off when another is misspelt too', () => {
    expect(found('earthqake purfict')).toMatchObject({ whole: 0, correction: 'earthquake perfect' });
  });

  it('is not looked for so far off in a question', () => {
    expect(found('why is an earthquake purfict').whole).toBe(0);
  });
});

describe('a slip that an author made as well', () => {
  const engine = spellingEngine([
    ...Array.from({ length: 220 }, (_, n) =>
      paper(`kind${n}`, `Attention of kind ${n}`, 'Attention detects and models quality.'),
    ),
    paper('slip', 'Gates', 'An atttention that is gated.'),
    paper('name', 'Attentio', 'The model Attentio; we use Attentio and train Attentio.'),
    paper('word', 'Retention', 'To qualify is no slip.'),
  ]);

  it('is found as it stands, and the common word is asked about', () => {
    const found = search(engine, 'atttention ');
    expect(found.ids()).toEqual(['slip']);
    expect(found.correction).toBe('attention ');
    expect(search(engine, 'gated atttention ').correction).toBe('gated attention ');
  });

  it.each(['attentio ', 'qualify ', 'retention ', 'attention '])('is not %s', (text) => {
    expect(search(engine, text).correction).toBeUndefined();
  });
});

describe('a plural alone that no paper has', () => {
  const engine = spellingEngine([
    ...Array.from({ length: 30 }, (_, n) =>
      paper(`uses${n}`, `Uses and cases ${n}`, 'Values of uses in cases.'),
    ),
    paper('bus', 'A bus', 'We wait for a bus.'),
    paper('gas', 'A gas', 'It is a gas.'),
  ]);

  it.each([
    ['buses ', 'bus'],
    ['gases ', 'gas'],
  ])('is no slip: %s', (text, found) => {
    expect(search(engine, text).ids()).toEqual([found]);
    expect(search(engine, text).correction).toBeUndefined();
  });

  it('may still be misspelt itself', () => {
    expect(search(engine, 'vlaues ').correction).toBe('values ');
  });
});
