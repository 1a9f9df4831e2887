import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Paper } from '../../src/core/paper.ts';
import type { AppState } from '../../src/state/app-state.ts';
import { createPreferences } from '../../src/state/preferences.ts';
import { applyAppearance } from '../../src/ui/apply-appearance.ts';
import { code, showApp } from './show-app.tsx';

describe('the app on screen', () => {
  const user = userEvent.setup();
  let state: AppState;
  let scope = '';

  function show(...held: readonly Paper[]): void {
    ({ state, scope } = showApp('#/papers', ...held));
  }
  afterEach(cleanup);

  it('reads in the theme, typeface and size that the reader chooses, and remembers them', async () => {
    const root = document.documentElement;
    show(code);
    const stop = applyAppearance(document, state.preferences);
    state.location.go({ page: 'papers', text: '', list: undefined, paper: code.id });
    await user.click(await screen.findByRole('button', { name: 'Appearance' }));
    await user.click(await screen.findByRole('radio', { name: 'Sepia' }));
    await user.click(screen.getByRole('radio', { name: 'Dyslexia-friendly' }));
    fireEvent.input(screen.getByRole('slider', { name: /Text size/ }), { target: { value: '24' } });
    await user.click(screen.getByRole('checkbox', { name: 'Lines of equal length' }));
    await user.click(screen.getByRole('radio', { name: 'Compact' }));
    expect(root.dataset).toMatchObject({
      theme: 'sepia',
      typeface: 'legible',
      justify: 'true',
      density: 'compact',
    });
    expect(root.style.getPropertyValue('--read-size')).toBe('1.5rem');
    const again = createPreferences(window, scope);
    expect([again.theme.value, again.size.value, again.justify.value]).toEqual(['sepia', 24, true]);
    expect(again.density.value).toBe('compact');
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    stop();
  });

  it("gives the browser's own frame the colour of the page", async () => {
    const meta = document.createElement('meta');
    meta.name = 'theme-color';
    document.head.append(meta);
    document.documentElement.style.backgroundColor = 'rgb(1, 2, 3)';
    show(code);
    const stop = applyAppearance(document, state.preferences);
    await waitFor(() => expect(meta.content).toBe('rgb(1, 2, 3)'));
    document.documentElement.style.backgroundColor = 'rgb(4, 5, 6)';
    state.preferences.theme.value = 'dark';
    await waitFor(() => expect(meta.content).toBe('rgb(4, 5, 6)'));
    stop();
    meta.remove();
    document.documentElement.removeAttribute('style');
  });
});
