import { describe, expect, it } from 'vitest';
import type { Paper, PaperId } from '../../src/core/paper.ts';
import { parseQuery } from '../../src/core/parse-query.ts';
import type { TextField } from '../../src/core/query-tree.ts';
import { complete } from '../../src/corpus/complete.ts';
import { createEngine } from '../../src/search/create-engine.ts';
import { createSpelling } from '../../src/search/create-spelling.ts';
import { seedPapers } from '../search/seed.ts';
import { paper } from './fake-server.ts';

function corpusOf(papers: readonly Paper[]) {
  const engine = createEngine();
  engine.spellBy(createSpelling);
  for (const each of papers) engine.add(each);
  const read = async (ids: readonly PaperId[]) => papers.filter(({ id }) => ids.includes(id));
  return {
    engine,
    completions: (prefix: string, most = 12) => complete(engine, read, prefix, most),
    completionsIn: (field: TextField, prefix: string) => complete(engine, read, prefix, 12, field),
  };
}

describe('completions', () => {
  const { completions } = corpusOf([
    paper('One', 'We fine-tune a language-agnostic text‑to‑speech model’s.'),
    {
      ...paper('Two', 'Languages, a language and its text; QA-LoRA and GPT-4; SpeechGPT.'),
      authors: ['Jean-Luc Bee'],
    },
    paper('Three', 'Finest tune of the languages. To fine it for 5G-ready speech by Poincaré and O’Brien.'),
  ]);
  const words = async (prefix: string) => (await completions(prefix)).map(({ word }) => word);

  it('are written as the papers write them, compounds with their hyphens', async () => {
    expect(await words('lang')).toEqual(['language', 'languages', 'language-agnostic']);
    expect(await words('text')).toEqual(['text', 'text-to-speech']);
    expect(await words('fin')).toEqual(['fine', 'finest', 'fine-tune']);
    expect(await words('QA')).toEqual(['qa', 'qa-lora']);
    expect(await words('gp')).toEqual(['gpt', 'gpt-4']);
    expect(await words('5g')).toEqual(['5g', '5g-ready']);
    expect(await words('speechg')).toEqual(['speechgpt']);
    expect(await words('jean')).toEqual(['jean', 'jean-luc']);
    expect(await words('poin')).toEqual(['poincaré']);
    expect(await words('obr')).toEqual(["o'brien"]);
    expect(await words('mode')).toEqual(['model']);
  });

  it('go on where a hyphen was typed, and then only with what has it', async () => {
    expect(await words('language-')).toEqual(['language-agnostic']);
    expect(await words('Text-to')).toEqual(['text-to-speech']);
    expect(await words('lan-guage')).toEqual([]);
    expect(await words('-')).toEqual([]);
  });

  it('that have what was typed are found behind many that are commoner and have not', async () => {
    const common = Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => `in${letter}ome o${letter}ard`).join(
      ' ',
    );
    const crowd = corpusOf([
      paper('One', common),
      paper('Two', `${common} in-context o`),
      { ...paper('Three', 'A context.'), authors: ['Ann O’Brien', 'Bo Oliver', 'Cy Oliver'] },
      { ...paper('Four', 'Oh.'), authors: ['Ann Oliver', 'O Oh'] },
    ]);
    const first = async (prefix: string) => (await crowd.completions(prefix)).map(({ word }) => word);
    expect(await first('in-')).toEqual(['in-context']);
    expect(await first('in-c')).toEqual(['in-context']);
    expect(await first("o'")).toEqual(["o'brien"]);
    expect(await first('o’b')).toEqual(["o'brien"]);
    expect(await crowd.completionsIn('author', "o'")).toEqual([{ word: "o'brien", papers: 1 }]);
    expect((await first('in')).length).toBe(12);
  });

  it('include the very word that is typed, whether it is a compound or not', async () => {
    expect(await words('finetune')).toEqual(['finetune']);
    expect(await words('fine-tune')).toEqual(['fine-tune']);
    expect(await words('speech')).toContain('speech');
    expect(await words("O'Brien")).toEqual(["o'brien"]);
    expect(await words('poincaré')).toEqual(['poincaré']);
    expect(await words('poincare')).toEqual(['poincare']);
  });

  it('are written without a hyphen where the first paper does so, though others do not', async () => {
    const mixed = corpusOf([paper('a', 'We finetune.'), paper('b', 'We fine-tune. It is fine to tune.')]);
    expect(await mixed.completions('finet')).toEqual([{ word: 'finetune', papers: 2 }]);
  });

  it('are words of the field that is asked for, with the papers that have them there', async () => {
    const { completionsIn } = corpusOf([
      {
        ...paper('Smart models', 'Smith charts, smoothed.'),
        authors: ['Ann Smith', 'Bo Smyth'],
        venue: 'NeurIPS',
      },
      { ...paper('Smelting', 'Smith charts.'), authors: ['Cy Smith'] },
      {
        ...paper('Charts', 'Of smoke, also of neural smoke.'),
        authors: ['Dee Jones'],
        venue: 'NeurIPS Workshop',
      },
    ]);
    expect(await completionsIn('author', 'sm')).toEqual([
      { word: 'smith', papers: 2 },
      { word: 'smyth', papers: 1 },
    ]);
    expect(await completionsIn('title', 'sm')).toEqual([
      { word: 'smart', papers: 1 },
      { word: 'smelting', papers: 1 },
    ]);
    expect(await completionsIn('abstract', 'smith')).toEqual([{ word: 'smith', papers: 2 }]);
    expect(await completionsIn('venue', 'sm')).toEqual([]);
    expect(await completionsIn('venue', 'neu')).toEqual([{ word: 'neurips', papers: 2 }]);
  });

  it('leave out a part that stands in no paper without its whole', async () => {
    const { completions: of } = corpusOf([
      paper('One', 'At NeurIPS and ScanNet.'),
      paper('Two', 'A scan of NeurIPS.'),
    ]);
    expect(await of('neu')).toEqual([{ word: 'neurips', papers: 2 }]);
    expect(await of('scan')).toEqual([
      { word: 'scan', papers: 2 },
      { word: 'scannet', papers: 1 },
    ]);
  });

  it('find, when they are taken, all the papers that they promise', async () => {
    const seeds = corpusOf(seedPapers);
    const taken = await Promise.all(
      ['a', 'co', 'la', 'mul', 'self', 'text', 'v'].map((prefix) => seeds.completions(prefix, 40)),
    );
    expect(taken.flat().filter(({ word }) => word.includes('-')).length).toBeGreaterThan(20);
    for (const { word, papers } of taken.flat()) {
      expect(seeds.engine.search(parseQuery(`${word} `)).total, word).toBeGreaterThanOrEqual(papers);
    }
  });
});
