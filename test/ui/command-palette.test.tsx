import { cleanup, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Paper } from '../../src/core/paper.ts';
import type { AppState } from '../../src/state/app-state.ts';
import { bare, code, showApp } from './show-app.tsx';

describe('the command palette', () => {
  const user = userEvent.setup();
  let state: AppState;

  function show(...held: readonly Paper[]): void {
    ({ state } = showApp('#/papers', ...held));
  }
  afterEach(cleanup);

  it('finds commands, lists and papers in one field, by keyboard alone', async () => {
    show(code, bare);
    await screen.findByRole('heading', { name: 'Small models' });
    await user.keyboard('{Control>}k{/Control}');
    const field = await screen.findByRole('combobox', { name: 'Find a command, a list or a paper' });
    expect(screen.getAllByRole('option').length).toBeGreaterThan(5);
    await user.type(field, 'theme sep');
    expect(screen.getByRole('option', { name: /Sepia/ }).getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{Enter}');
    expect(state.preferences.theme.value).toBe('sepia');
    expect(screen.queryByRole('dialog')).toBeNull();

    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: /^Find/ }), 'large');
    await user.click(await screen.findByRole('option', { name: /Large models/ }));
    await screen.findByRole('heading', { name: 'Large models', level: 1 });
  });

  it('leaves the focus on the paper that was found, and gives it back where nothing was opened', async () => {
    show(code, bare);
    await screen.findByRole('heading', { name: 'Small models' });
    await user.keyboard('j');
    const find = async (text: string): Promise<void> => {
      await user.keyboard('{Control>}k{/Control}');
      await user.type(await screen.findByRole('combobox', { name: /^Find/ }), text);
      await user.keyboard('{Enter}');
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    };
    await find('theme dark');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Small models'));
    await find('large models');
    await screen.findByRole('heading', { name: 'Large models', level: 1 });
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
    await user.keyboard('s');
    await waitFor(() => expect(state.library.isStarred(bare.id)).toBe(true));
    expect(state.library.isStarred(code.id)).toBe(false);
  });

  it('offers papers by their titles as they are read, with formulas set', async () => {
    show({ ...code, title: 'Bounds for $\\alpha$-mixing' });
    await screen.findByRole('article');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: /^Find/ }), 'bounds');
    const option = await screen.findByRole('option', { name: /Bounds for/ });
    await waitFor(() => expect(option.querySelector('math')).not.toBeNull(), { timeout: 4000 });
    expect(option.textContent).not.toContain('$');
  });
});
