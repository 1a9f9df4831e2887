import { waitFor } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { fakeCorpus, openState, paper } from './fakes.ts';

const download = vi.hoisted(() => ({ fails: true }));
vi.mock('../../src/state/gone-rows.ts', async (original) => {
  if (download.fails) throw new Error('offline');
  return original();
});

it('finds what is there while the code for papers that left cannot be loaded, and those as well when it can', async () => {
  const [left, stays] = [paper('title:left', 'Paper that left'), paper('title:stays', 'Paper that stays')];
  const corpus = fakeCorpus(left, stays);
  const state = openState(corpus, '/gone-rows-lost/');
  const found = async (text: string): Promise<readonly string[] | undefined> => {
    state.location.go({ page: 'starred', text, paper: undefined });
    await waitFor(() => expect(state.results.page.value).toMatchObject({ page: 'starred', text }));
    return state.results.page.value?.rows.map(({ id }) => id);
  };
  await waitFor(() => expect(state.results.page.value?.total).toBe(2));
  for (const { id } of [left, stays]) state.library.toggleStar(id);
  await state.library.settled();
  corpus.held = [stays];
  corpus.set({ revision: 2 });
  await waitFor(() => expect(state.results.page.value?.total).toBe(1));
  expect(await found('Paper')).toEqual(['title:stays']);
  download.fails = false;
  expect(await found('Paper that')).toEqual(['title:stays', 'title:left']);
});
