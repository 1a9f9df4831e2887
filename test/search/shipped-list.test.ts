import { describe, expect, it } from 'vitest';
import { search, spellingEngine } from './engines.ts';
import { seedPapers } from './seed.ts';

const engine = spellingEngine(seedPapers);
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
