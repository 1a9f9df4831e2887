import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
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

  it('has a way out of a link that leads nowhere', async () => {
    show(code);
    state.location.go({ page: 'unknown', hash: '#/nowhere' });
    await screen.findByRole('heading', { level: 1, name: 'There is nothing at this address' });
    expect(screen.getByRole('link', { name: 'Go to the papers' }).getAttribute('href')).toBe('#/papers');
  });
});
