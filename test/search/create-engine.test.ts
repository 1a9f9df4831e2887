import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper, PaperId } from '../../src/core/paper.ts';
import { parseQuery } from '../../src/core/parse-query.ts';
import { createEngine } from '../../src/search/create-engine.ts';
import { createSpelling } from '../../src/search/create-spelling.ts';
import type { Matches, SearchEngine, SearchOptions } from '../../src/search/engine.ts';
import { seedPapers } from './seed.ts';

function paperAt(at: number): Paper {
  const paper = seedPapers[at];
  if (paper === undefined) throw new Error(`no paper ${at} in the list`);
  return paper;
}

const search = (searched: SearchEngine, text: string, options?: SearchOptions): Matches =>
  searched.search(parseQuery(text), options);

const engine = createEngine();
engine.spellBy(createSpelling);
for (const paper of seedPapers) engine.add(paper);
const titles = new Map(seedPapers.map((paper) => [paper.id, paper.title]));
const find = (text: string): readonly string[] =>
  search(engine, text)
    .ids()
    .map((id) => titles.get(id) ?? '');

describe('searching the shipped list', () => {
  it('puts the paper with exactly that title first', () => {
    expect(find('Emergent Abilities of Large Language Models')[0]).toBe(
      'Emergent Abilities of Large Language Models',
    );
  });

  it('tolerates typos in several words', () => {
    expect(find('difusion modls text to image')[0]).toMatch(/HiPA/);
    expect(find('emergant abilites')[0]).toMatch(/Emergent Abilities/);
  });

  it('finds a camel-case name by its parts and as a whole', () => {
    expect(find('speech gpt')[0]).toMatch(/SpeechGPT/);
    expect(find('speechgpt')[0]).toMatch(/SpeechGPT/);
  });

  it('takes test-time, test time and testtime for the same', () => {
    const hyphen = find('test-time adaptation');
    expect(new Set(find('test time adaptation'))).toEqual(new Set(hyphen));
    expect(find('testtime adaptation').length).toBeGreaterThan(0);
    expect(hyphen[0]).toMatch(/Test-Time/);
  });

  it('does not drown an exact name in its corrections', () => {
    expect(find('lora')[0]).toMatch(/LoRA/);
    expect(find('lora').length).toBeLessThan(20);
  });

  it('finds British spelling in American text', () => {
    expect(find('quantisation').some((title) => title.includes('QA-LoRA'))).toBe(true);
  });

  it('finds the last sentence of an abstract as well as the first', () => {
    const fit = seedPapers.filter(({ abstract }) => abstract.length > 800).slice(0, 20);
    for (const paper of fit) {
      const sentence = paper.abstract.split(/(?<=\.) /).at(-1) ?? '';
      expect(find(sentence)[0]).toBe(paper.title);
    }
  });

  it('finds nothing for nonsense', () => {
    for (const nonsense of ['zzqxv', 'qwrtpsd', 'xkcdvbn', 'lorrrrrem', 'asdfghjk'])
      expect(find(nonsense)).toEqual([]);
  });

  it('finds repaired text in both forms', () => {
    expect(find('37.3 rightarrow 23.8')[0]).toMatch(/HiPA/);
    expect(find('37.3 → 23.8')[0]).toMatch(/HiPA/);
  });

  it('says how many of the papers that answer a question have all of its words', () => {
    const { total, whole = 0, partial } = search(engine, 'mixture of experts');
    expect(partial).toBe(false);
    expect(whole).toBeGreaterThan(0);
    expect(whole).toBeLessThan(total);
    const keywords = search(engine, 'mixture experts');
    expect(keywords.whole).toBe(keywords.total);
  });

  it('puts a correction where the word stood, also between quotation marks', () => {
    expect(search(engine, '"lrge language" models').correction).toBe('"large language" models');
  });

  it('says so when no paper has all the words', () => {
    const matches = search(engine, 'quantization adaptation chameleons');
    expect(matches.partial).toBe(true);
    expect(search(engine, 'emergent abilities').partial).toBe(false);
  });

  it('answers while the last word is being typed', () => {
    expect(find('emergent abil')[0]).toMatch(/Emergent Abilities/);
  });

  it('finds a name of its own and inside a compound', () => {
    expect(find('qa lora')[0]).toMatch(/QA-LoRA/);
    expect(find('qalora')[0]).toMatch(/QA-LoRA/);
    expect(find('qlora').every((title) => !/Crystal/.test(title))).toBe(true);
  });

  it('finds the same paper first with a slip in each word', () => {
    for (const [typed, meant] of [
      ['difusion persnalized', 'diffusion personalized'],
      ['recomendation lifelnog', 'recommendation lifelong'],
      ['panoramc segmentaton', 'panoramic segmentation'],
    ] as const) {
      expect(find(meant).length).toBeGreaterThan(0);
      expect(find(typed)[0]).toBe(find(meant)[0]);
    }
  });

  it('does not let function words exclude a paper', () => {
    expect(find('what are the emergent abilities of a large language model')[0]).toMatch(
      /Emergent Abilities/,
    );
    expect(find('all you need')[0]).toMatch(/Need is All You Need/);
  });

  it('finds a percentage with and without its sign, and as LaTeX wrote it', () => {
    for (const text of ['13%', '13\\%', 'improvement 13']) {
      expect(find(text).some((title) => title.startsWith('LLM Augmented LLMs'))).toBe(true);
    }
  });

  it('keeps only accepted papers', () => {
    const [first, second] = search(engine, 'emergent abilities').ids();
    const place = seedPapers.findIndex(({ id }) => id === first);
    const accept = (other: number): boolean => other !== place;
    expect(search(engine, 'emergent abilities', { accept }).ids()[0]).toBe(second);
  });
});

describe('a small corpus', () => {
  const small = createEngine();
  small.spellBy(createSpelling);
  const add = (id: string, title: string, abstract: string): void => {
    small.add({ id: id as PaperId, title, abstract, extent: 'full', links: [], source: {} });
  };
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
    const put = (id: string, abstract: string): void =>
      other.add({ id: id as PaperId, title: 'Other', abstract, extent: 'full', links: [], source: {} });
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
});

describe('misspelt words', () => {
  const corpus = createEngine();
  corpus.spellBy(createSpelling);
  const add = (id: string, abstract: string): void => {
    corpus.add({ id: id as PaperId, title: `Paper ${id}`, abstract, extent: 'full', links: [], source: {} });
  };
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
  const corpus = createEngine();
  corpus.spellBy(createSpelling);
  const add = (id: string, abstract: string): void => {
    corpus.add({ id: id as PaperId, title: `Paper ${id}`, abstract, extent: 'full', links: [], source: {} });
  };
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

describe('the engine', () => {
  it('never throws and marks only what is there, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), fc.nat(68), (text, at) => {
        const { words } = search(engine, text);
        const paper = seedPapers[at];
        if (!paper) return;
        for (const marked of [
          engine.mark(paper.title, words.title),
          engine.snippet(paper.abstract, words.abstract, 220),
        ]) {
          let end = 0;
          for (const [from, to] of marked.ranges) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(marked.text.length);
            end = to;
          }
        }
      }),
    );
  });

  it('marks the words it matched, misspelt or not, where they stand', () => {
    const matches = search(engine, 'emergant abilites');
    const title = 'Are Emergent Abilities of Large Language Models a Mirage?';
    const { ranges } = engine.mark(title, matches.words.title);
    expect(ranges.map(([from, to]) => title.slice(from, to))).toEqual(['Emergent', 'Abilities']);
  });

  it('shows the passage that matched', () => {
    const paper = seedPapers[0];
    const matches = search(engine, 'code generation and explanation tasks');
    const { text, ranges } = engine.snippet(paper?.abstract ?? '', matches.words.abstract, 220);
    expect(text.startsWith('…')).toBe(true);
    expect(ranges.map(([from, to]) => text.slice(from, to))).toContain('explanation');
  });

  it('finds the same after removing, adding and replacing as when built anew', () => {
    const changing = createEngine();
    const [first, second, ...others] = seedPapers;
    if (!first || !second) throw new Error('the list is empty');
    changing.add({ ...first, title: 'Zebras', abstract: 'Striped horses.' });
    changing.add(second);
    changing.remove(second.id);
    for (const paper of [first, second, ...others]) changing.add(paper);
    expect(changing.size).toBe(engine.size);
    while (changing.tidy());
    for (const text of ['zebras', 'emergent abilities', 'adaptation', 'language models', 'code']) {
      expect(search(changing, text).ids()).toEqual(search(engine, text).ids());
    }
  });

  it('equals an index built anew after any sequence of changes, with searches in between', () => {
    const queries = [
      'language mod',
      'adaptation of models',
      'langauge',
      'langauge modles ',
      'emergent abilities',
      'c',
    ];
    const change = fc.tuple(fc.boolean(), fc.nat(9), fc.nat(9));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
        const changing = createEngine();
        changing.spellBy(createSpelling);
        const papers = new Map<PaperId, Paper>();
        for (const [add, at, text] of changes) {
          const { id } = paperAt(at);
          if (add) {
            const paper = { ...paperAt(text), id };
            changing.add(paper);
            papers.set(id, paper);
          } else {
            changing.remove(id);
            papers.delete(id);
          }
          if (at > 6) for (const query of queries) search(changing, query);
        }
        while (changing.tidy());
        const rebuilt = createEngine();
        rebuilt.spellBy(createSpelling);
        for (const paper of papers.values()) rebuilt.add(paper);
        expect(changing.size).toBe(papers.size);
        for (const query of queries) {
          const [a, b] = [search(changing, query), search(rebuilt, query)];
          expect(a.ids()).toEqual(b.ids());
          expect([...a.words.abstract].sort()).toEqual([...b.words.abstract].sort());
        }
      }),
      { numRuns: 25 },
    );
  }, 30_000);

  it('keeps a query of ten thousand characters and an empty one harmless', () => {
    expect(search(engine, '').ids()).toHaveLength(seedPapers.length);
    expect(search(engine, '?!…').ids()).toHaveLength(seedPapers.length);
    expect(() => search(engine, 'adaptation '.repeat(1_000))).not.toThrow();
  });
});
