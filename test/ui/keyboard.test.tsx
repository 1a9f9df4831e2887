/** Where keys lead, and where the focus is afterwards. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Paper } from '../../src/core/paper.ts';
import type { AppState } from '../../src/state/app-state.ts';
import { paper } from '../state/fakes.ts';
import { articles, bare, code, showApp } from './show-app.tsx';

describe('the app at the keyboard', () => {
  const user = userEvent.setup();
  let state: AppState;

  function show(...held: readonly Paper[]): void {
    ({ state } = showApp('#/papers', ...held));
  }
  afterEach(cleanup);

  it('is driven by single keys, but not while typing or when they are switched off', async () => {
    show(code, bare);
    await screen.findByRole('heading', { name: 'Small models' });
    await user.keyboard('j');
    expect(document.activeElement?.textContent).toBe('Small models');
    await user.keyboard('j');
    expect(document.activeElement?.textContent).toBe('Large models');
    await user.keyboard('k');
    await user.keyboard('s');
    await waitFor(() => expect(state.library.isStarred(code.id)).toBe(true));
    await user.keyboard('/');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    await user.keyboard('s');
    expect(state.library.isStarred(code.id)).toBe(true);
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('s');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe(''));
    await waitFor(() => expect(articles()).toHaveLength(2));
    state.preferences.shortcuts.value = false;
    screen.getByRole('searchbox').blur();
    await user.keyboard('j');
    expect(document.activeElement).toBe(document.body);
  });

  it('explains its keys over the page, and leaves the page alone meanwhile', async () => {
    show(code, bare);
    await screen.findByRole('heading', { name: 'Small models' });
    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Keyboard' });
    within(dialog).getByText('Star or un-star');
    await user.keyboard('?');
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('has the keys of the list before anything has the focus, but neither beside a paper nor on another page', async () => {
    show(code, bare);
    await screen.findByRole('heading', { name: 'Small models' });
    const focused = (): string | null | undefined => document.activeElement?.textContent;
    for (const [key, title] of [
      ['{ArrowDown}', 'Small models'],
      ['{End}', 'Large models'],
      ['{Home}', 'Small models'],
    ] as const) {
      (document.activeElement as HTMLElement).blur();
      await user.keyboard(key);
      await waitFor(() => expect(focused()).toBe(title));
    }
    state.location.go({ page: 'papers', text: '', list: undefined, paper: code.id });
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
    const leftToBrowser = (): boolean =>
      fireEvent.keyDown(document.activeElement ?? document, { key: 'End' });
    expect(leftToBrowser()).toBe(true);
    state.location.go({ page: 'settings' });
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
    expect(leftToBrowser()).toBe(true);
  });

  it('moves the focus to the paper that opens, and back to its row when it closes', async () => {
    show(code, bare);
    const heading = await screen.findByRole('heading', { name: 'Large models' });
    within(heading).getByRole('link').focus();
    state.location.go({ page: 'papers', text: '', list: undefined, paper: bare.id });
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
    state.location.go({ page: 'papers', text: '', list: undefined, paper: undefined });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Large models'));
  });

  it('has the focus on the page’s name when the row of the last star is gone', async () => {
    show(code);
    await user.click(await screen.findByRole('button', { name: 'Star' }));
    state.location.go({ page: 'starred', text: '', paper: undefined });
    await screen.findByRole('heading', { level: 1, name: 'Starred' });
    await screen.findByRole('heading', { name: 'Small models' });
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('js');
    await screen.findByRole('heading', { name: 'Nothing starred yet' });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Starred'));
  });

  it('begins another search at its first row, whichever paper was open or had the focus', async () => {
    const papers = Array.from({ length: 8 }, (_, at) =>
      paper(`title:${at}`, at % 2 ? 'Large' : `Small ${at}`),
    );
    const all = { page: 'papers', text: '', list: undefined, paper: undefined } as const;
    show(...papers);
    await screen.findByRole('heading', { name: 'Small 4' });
    state.location.go({ ...all, paper: papers[4]?.id });
    await screen.findByRole('heading', { level: 1, name: 'Small 4' });
    for (const [text, rows] of [
      ['Large', 4],
      ['Small', 4],
    ] as const) {
      state.location.go({ ...all, text });
      await waitFor(() =>
        expect(articles().map((row) => row.textContent?.includes(text))).toEqual(Array(rows).fill(true)),
      );
      await user.keyboard('j');
      await waitFor(() =>
        expect(document.activeElement?.closest('li')?.getAttribute('aria-posinset')).toBe('1'),
      );
      await user.keyboard('jj');
      await waitFor(() =>
        expect(document.activeElement?.closest('li')?.getAttribute('aria-posinset')).toBe('3'),
      );
    }
  });
});
