import { describe, expect, it } from 'vitest';
import { paperId } from '../../src/core/identity.ts';
import type { Paper, PaperId } from '../../src/core/paper.ts';
import type { Orphan, Successor } from '../../src/corpus/corpus.ts';
import { findSuccessors } from '../../src/corpus/successors.ts';
import { createEngine } from '../../src/search/create-engine.ts';
import { paper } from './fake-server.ts';

const ABSTRACT =
  'Large language models show abilities that smaller ones do not have, and we ask when and why these appear as models grow.';

const work = (id: string, title: string, abstract = ABSTRACT): Paper => ({
  ...paper(title, abstract),
  id: id as PaperId,
});

function find(held: readonly Paper[], ...orphans: readonly Orphan[]): Promise<readonly Successor[]> {
  const engine = createEngine();
  for (const each of held) engine.add(each);
  const byId = new Map(held.map((each) => [each.id, each]));
  return findSuccessors(orphans, engine, async (ids) => ids.flatMap((id) => byId.get(id) ?? []));
}

describe('the successor of a paper that left the lists', () => {
  it('is the one with the same title, under whatever name', async () => {
    const [before, after] = [
      work('title:1', 'Emergent Abilities'),
      work('arxiv:1', 'Emergent abilities', ''),
    ];
    expect(await find([paper('apples'), after], before)).toEqual([{ from: before.id, to: after.id }]);
  });

  it('is the one with the same abstract when the title was mended', async () => {
    const [before, after] = [
      work('a:1', 'Emergent Abilites of LLMs'),
      work('a:2', 'Emergent Abilities of LLMs'),
    ];
    expect(await find([paper('apples'), after], before)).toEqual([{ from: before.id, to: after.id }]);
  });

  it('is found by a title of nothing but signs', async () => {
    const title = '“…”?';
    const after = work(paperId({ title }), title, '');
    expect(await find([paper('apples'), after], work('a:1', title, ''))).toEqual([
      { from: 'a:1', to: after.id },
    ]);
  });

  it('is found though its title reads like a query', async () => {
    const title = '"Why Should I Trust You?" -models title:abilities';
    const after = work('a:2', title, '');
    expect(await find([paper('apples'), after], work('a:1', title, ''))).toEqual([
      { from: 'a:1', to: 'a:2' },
    ]);
  });

  it('is nobody when two could be it', async () => {
    const twins = [work('a:2', 'Emergent Abilities'), work('a:3', 'Emergent Abilities')];
    expect(await find(twins, work('a:1', 'Emergent Abilities'))).toEqual([]);
  });

  it('is nobody when another paper is merely about the same', async () => {
    const other = work(
      'a:2',
      'Emergent Abilities in Small Models',
      'We train small models and look at their loss.',
    );
    expect(await find([other], work('a:1', 'Emergent Abilities of Models'))).toEqual([]);
  });
});
