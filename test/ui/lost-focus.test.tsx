/** Where the focus goes when what had it is gone. */
import { cleanup, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { AppState } from '../../src/state/app-state.ts';
import type { FakeCorpus } from '../state/fakes.ts';
import { bare, code, showApp } from './show-app.tsx';

const ALL = { page: 'papers', text: '', list: undefined, paper: undefined } as const;

describe('the focus, when what had it is gone', () => {
  const user = userEvent.setup();
  let state: AppState;
  let corpus: FakeCorpus;

  const show = (hash: string): void => {
    ({ state, corpus } = showApp(hash, code, bare));
  };
  const seeTitleFocused = (name: string): Promise<void> =>
    waitFor(() => {
      expect(document.activeElement?.tagName).toBe('H1');
      expect(document.activeElement?.textContent).toBe(name);
    });
  /** Happy DOM follows no links by itself. */
  async function follow(name: string): Promise<void> {
    const link = await screen.findByRole<HTMLAnchorElement>('link', { name });
    link.focus();
    window.history.pushState(null, '', link.getAttribute('href'));
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  }
  afterEach(cleanup);

  // Before any other page was there, of which nothing can be gone.
  it('is left to the reader on the first page', async () => {
    show('#/papers');
    await screen.findByRole('heading', { name: 'Small models' });
    expect(document.activeElement).toBe(document.body);
  });

  it.each(['#/starred', '#/nowhere'])('is on the papers after the way there from %s', async (hash) => {
    show(hash);
    await follow('Go to the papers');
    await seeTitleFocused('Papers');
  });

  it('is on the page’s name after the way out of a list that is not there', async () => {
    show('#/papers?list=nowhere');
    corpus.held = [];
    (await screen.findByRole('button', { name: 'Show all papers' })).focus();
    corpus.held = [code, bare];
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: 'Small models' });
    await seeTitleFocused('Papers');
  });

  it.each([
    ['go starred', 'Starred'],
    ['go settings', 'Settings'],
    ['go papers', 'Papers'],
  ])('is on the page that the command “%s” leads to', async (command, title) => {
    show(title === 'Papers' ? '#/starred' : '#/papers');
    await screen.findByRole('heading', { level: 1 });
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: /^Find/ }), `${command}{Enter}`);
    await screen.findByRole('heading', { level: 1, name: title });
    await seeTitleFocused(title);
  });

  it('is on the page’s name after a paper that is no longer starred', async () => {
    show('#/papers');
    await screen.findByRole('heading', { name: 'Small models' });
    state.library.toggleStar(code.id);
    state.location.go({ page: 'starred', text: '', paper: code.id });
    await seeTitleFocused('Small models');
    await screen.findByRole('button', { name: 'Star', pressed: true });
    await user.keyboard('s{Escape}');
    await screen.findByRole('heading', { name: 'Nothing starred yet' });
    await seeTitleFocused('Starred');
  });

  it('is on the list after a tag in a paper', async () => {
    show('#/papers');
    await screen.findByRole('heading', { name: 'Small models' });
    state.library.addTags(code.id, 'later');
    state.location.go({ ...ALL, paper: code.id });
    await seeTitleFocused('Small models');
    await follow('later');
    await seeTitleFocused('Papers');
  });

  it('goes on in the search field when the recent searches there are cleared', async () => {
    show('#/papers');
    state.recentSearches.remember('small');
    (await screen.findByRole('searchbox')).focus();
    (await screen.findByRole('button', { name: 'Clear recent searches' })).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Clear recent searches' })).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('goes on at the switch beside it when the recent searches are cleared in the settings', async () => {
    show('#/settings');
    state.recentSearches.remember('small');
    (await screen.findByRole('button', { name: 'Clear recent searches' })).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Clear recent searches' })).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: /^Remember recent searches/ }));
  });

  it('is on the name of the settings when they come, and stays where it is on other pages', async () => {
    show('#/papers');
    await screen.findByRole('heading', { name: 'Small models' });
    screen.getByRole('link', { name: 'Settings' }).focus();
    state.location.go({ page: 'settings' });
    await seeTitleFocused('Settings');
    const papers = screen.getByRole('link', { name: 'Papers' });
    papers.focus();
    state.location.go(ALL);
    await screen.findByRole('heading', { name: 'Small models' });
    expect(document.activeElement).toBe(papers);
  });
});
