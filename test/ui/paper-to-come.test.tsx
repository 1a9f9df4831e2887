/** An address of a paper whose text is not there yet, or not to be had: there is always a way on. */
import { cleanup, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { PaperView } from '../../src/core/hit.ts';
import type { PaperId } from '../../src/core/paper.ts';
import type { AppState } from '../../src/state/app-state.ts';
import type { FakeCorpus } from '../state/fakes.ts';
import { code, showApp } from './show-app.tsx';

describe('a paper that is not on screen yet', () => {
  const user = userEvent.setup();
  let corpus: FakeCorpus;
  let state: AppState;

  function show(hash = '#/papers'): void {
    ({ corpus, state } = showApp(hash, code));
  }
  const open = (paper: PaperId | undefined): void =>
    state.location.go({ page: 'papers', text: '', list: undefined, paper });
  const pane = () => within(screen.getByRole('region', { name: 'Reading' }));
  const goBack = async (): Promise<void> => {
    await user.click(pane().getByRole('button', { name: 'Back to the list' }));
    expect(state.location.route.value).toMatchObject({ paper: undefined });
  };
  afterEach(cleanup);

  it('has its title from the list and a way back while it is read', async () => {
    show();
    await screen.findByRole('heading', { name: 'Small models' });
    corpus.paper = () => new Promise<PaperView>(() => undefined);
    open(code.id);
    await pane().findByText('Opening…');
    pane().getByText('Small models');
    expect(pane().queryByRole('button', { name: 'Share' })).toBeNull();
    await goBack();
  });

  it('has a way back and shows how far the first load is, where nothing is known of it', async () => {
    show(`#/papers/${code.id}`);
    corpus.set({ phase: 'loading', stored: 1200, expected: 10000 });
    await pane().findByText('Opening…');
    expect(pane().getByRole<HTMLProgressElement>('progressbar').value).toBe(1200);
    await goBack();
  });

  it('has a way back where no list holds it', async () => {
    show();
    open('title:none' as PaperId);
    await pane().findByRole('heading', { level: 1, name: 'This paper is not in the list' });
    await goBack();
  });

  it('has a way back where the browser did not give it out', async () => {
    show();
    corpus.paper = () => Promise.reject(new Error('gone'));
    open(code.id);
    await pane().findByRole('heading', { level: 1, name: 'This paper could not be read' });
    pane().getByRole('button', { name: 'Reload' });
    await goBack();
  });

  it('is not said to be missing where the lists could not be reached, which is tried again when asked', async () => {
    show(`#/papers/${code.id}`);
    corpus.held = [];
    corpus.set({ phase: 'loading', revision: 0 });
    let tries = 0;
    corpus.sync = async () => {
      tries += 1;
    };
    const failure = { code: 'data-unreachable', file: 'manifest.json', detail: '' } as const;
    corpus.set({ phase: 'failed', failure });
    await pane().findByRole('heading', { level: 1, name: 'The list could not be reached' });
    pane().getByRole('button', { name: 'Back to the list' });
    await user.click(pane().getByRole('button', { name: 'Try again' }));
    expect(tries).toBe(1);
    corpus.held = [code];
    corpus.set({ phase: 'ready', failure: undefined, revision: 2 });
    await pane().findByRole('heading', { level: 1, name: 'Small models' });
  });

  it('is shown as its star remembers it, where the lists could not be reached', async () => {
    show();
    state.library.toggleStar(code.id);
    await state.library.settled();
    corpus.held = [];
    corpus.set({ phase: 'loading', revision: 0 });
    corpus.set({ phase: 'failed', failure: { code: 'data-unreachable', file: 'manifest.json', detail: '' } });
    open(code.id);
    await pane().findByRole('heading', { level: 1, name: 'Small models' });
  });
});
