import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/core/paper.ts';
import { makePaper as paper } from '../support/make-paper.ts';
import { search, spellingEngine } from './engines.ts';

const filler = (count: number): readonly Paper[] =>
  Array.from({ length: count }, (_, n) =>
    paper(
      `filler${n}`,
      `Policy of agents ${n}`,
      'A policy for agents, their policy in the context of a policy.',
    ),
  );

function finder(...papers: readonly Paper[]): (text: string) => readonly string[] {
  const engine = spellingEngine(papers);
  return (text) => search(engine, text).ids();
}

describe('function words', () => {
  it('are wanted inside a compound that papers have, however they join it', () => {
    const find = finder(
      ...filler(30),
      paper('hyphen', 'Corrections', 'We learn off-policy from logs.'),
      paper('space', 'Corrections too', 'We evaluate off policy.'),
      paper('joined', 'More corrections', 'An offpolicy critic.'),
      paper('apart', 'A policy', 'Turned off by a policy.'),
    );
    for (const text of ['off-policy ', 'off-policy', '(off-policy)'])
      expect([...find(text)].sort()).toEqual(['hyphen', 'joined', 'space']);
    expect([...find('off-pol')].sort()).toEqual(['hyphen', 'joined']);
    expect([...find('title:off-policy ')]).toEqual([]);
    expect(find('-off-policy policy ')).not.toContain('hyphen');
  });

  it('are passed over in a compound that no paper has', () => {
    const find = finder(paper('one', 'Policies', 'A policy.'), paper('two', 'Others', 'Off-road.'));
    expect(find('under-policy ')).toEqual(['one']);
  });

  it('put first what stands beside them as it was typed', () => {
    const find = finder(
      paper('away', 'Examples', 'Agents learn context that is in one paper.'),
      paper('beside', 'Examples', 'Agents learn that in context is one paper.'),
    );
    expect(find('in context ')).toEqual(['beside', 'away']);
    expect(find('learn in context ')).toEqual(['beside', 'away']);
    expect(find('is in context ')).toEqual(['beside', 'away']);
  });

  it('are also vs, versus and etc', () => {
    const find = finder(
      paper('both', 'Robots', 'Walking and rolling robots.'),
      paper('vs', 'Cats vs dogs', 'Animals.'),
    );
    for (const text of ['walking vs rolling ', 'walking versus rolling ', 'walking rolling etc. '])
      expect(find(text)).toEqual(['both']);
  });

  it('are not wanted of any paper while they are being typed', () => {
    const engine = spellingEngine([
      ...filler(3),
      paper('grasp', 'Grasping objects with tactile sensors', 'We grasp with fingers, for fun, from above.'),
      paper('white', 'Wide white windows', 'Width and wings.'),
    ]);
    for (const text of ['grasping objects f', 'grasping objects fo'])
      expect(search(engine, text)).toMatchObject({ total: 1, partial: false });
    // What can hardly become one is wanted.
    expect(search(engine, 'grasping objects wid').partial).toBe(true);
    expect(search(engine, 'grasping objects ta').partial).toBe(false);
  });

  it('that are half typed may be letters that are meant', () => {
    const find = finder(
      paper('a', 'Hepatitis A', 'Type A is treated by rest.'),
      paper('b', 'Hepatitis', 'Type B is treated by drugs, before and by others.'),
    );
    expect(find('hepatitis b')[0]).toBe('b');
  });
});

describe('an initial', () => {
  const find = finder(
    ...filler(3),
    paper('full', 'Subsets', 'We choose subsets.', { authors: ['Volkan Cevher'] }),
    paper('other', 'Cover of subsets', 'A cover for subsets. A cover.', { authors: ['Ann Cover'] }),
    paper('initial', 'Others', 'Text of others.', { authors: ['W. Cevher'] }),
  );

  it('of a name need not be found', () => {
    expect(find('V. Cevher subsets ')).toEqual(['full']);
    expect(find('Cevher V. subsets ')).toEqual(['full']);
    expect([...find('author:"V. Cevher"')].sort()).toEqual(['full', 'initial']);
  });

  it('alone is looked for', () => {
    expect(find('w. ')).toEqual(['initial']);
  });
});
