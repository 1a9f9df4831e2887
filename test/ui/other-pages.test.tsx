import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ListSlug } from '../../src/core/list.ts';
import type { Paper } from '../../src/core/paper.ts';
import type { AppState } from '../../src/state/app-state.ts';
import { code, showApp } from './show-app.tsx';

describe('the app on its other pages', () => {
  let state: AppState;

  function show(...held: readonly Paper[]): void {
    ({ state } = showApp('#/papers', ...held));
  }
  afterEach(cleanup);

  it('explains how to star when nothing is starred yet', async () => {
    show(code);
    state.location.go({ page: 'starred', text: '', paper: undefined });
    await screen.findByRole('heading', { name: 'Nothing starred yet' });
  });

  it('asks anew how much is stored whenever the settings are opened', async () => {
    show(code);
    const refresh = vi.spyOn(state.storage, 'refresh');
    state.location.go({ page: 'settings' });
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
    await waitFor(() => expect(refresh).toHaveBeenCalledTimes(1));
  });

  it('says how many papers each list has, be it one or several', async () => {
    const { corpus } = showApp('#/settings', code);
    const list = (slug: string, count: number) => ({ slug: slug as ListSlug, title: slug, count });
    corpus.set({ lists: [list('alone', 1), list('several', 2)] });
    const page = within(screen.getByRole('main'));
    const said = async (title: string) => (await page.findByText(title)).parentElement?.textContent;
    expect([await said('alone'), await said('several')]).toEqual(['alone 1 paper', 'several 2 papers']);
  });

  it('has a way out of a link that leads nowhere', async () => {
    show(code);
    state.location.go({ page: 'unknown', hash: '#/nowhere' });
    await screen.findByRole('heading', { level: 1, name: 'There is nothing at this address' });
    expect(screen.getByRole('link', { name: 'Go to the papers' }).getAttribute('href')).toBe('#/papers');
  });
});
