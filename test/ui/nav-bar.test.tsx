import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AppState } from '../../src/state/app-state.ts';
import { bare, code, showApp } from './show-app.tsx';

describe('the places of the app', () => {
  let state: AppState;

  function show(): void {
    ({ state } = showApp('#/papers', code, bare));
  }
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it('say how many papers are starred, be it one or several', async () => {
    show();
    await screen.findByRole('heading', { name: 'Small models' });
    state.library.toggleStar(code.id);
    await screen.findByRole('link', { name: 'Starred 1 paper' });
    state.library.toggleStar(bare.id);
    await screen.findByRole('link', { name: 'Starred 2 papers' });
  });

  it.each([
    ['MacIntel', '⌘ K'],
    ['iPad', '⌘ K'],
    ['Linux x86_64', 'Ctrl K'],
    ['Win32', 'Ctrl K'],
  ])('name the key for commands as it is on %s', (platform, key) => {
    vi.spyOn(navigator, 'platform', 'get').mockReturnValue(platform);
    show();
    expect(screen.getByRole('button', { name: /^Commands/ }).textContent).toBe(`Commands${key}`);
  });
});
