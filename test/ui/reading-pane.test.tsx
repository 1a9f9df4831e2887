import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { citeInBibtex, citePlainly } from '../../src/core/citation.ts';
import type { Paper } from '../../src/core/paper.ts';
import type { AppState } from '../../src/state/app-state.ts';
import { code, showApp } from './show-app.tsx';

describe('the reading pane', () => {
  const user = userEvent.setup();
  let state: AppState;

  function show(...held: readonly Paper[]): void {
    ({ state } = showApp('#/papers', ...held));
  }
  afterEach(cleanup);

  it('shows a paper’s text as text only, with its links as links that tell nothing', async () => {
    show(code);
    state.location.go({ page: 'papers', text: '', list: undefined, paper: code.id });
    await screen.findByRole('heading', { level: 1, name: 'Small models' });
    const reading = screen.getByRole('region', { name: 'Reading' });
    expect(reading.querySelector('b')).toBeNull();
    const link = within(reading).getByRole('link', { name: 'https://github.com/a/b' });
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    for (const any of within(reading).getAllByRole('link')) {
      expect(any.getAttribute('href')).toMatch(/^(https:\/\/|#\/)/);
    }
  });

  it('brings a paper to its top before another key can lead on from there', async () => {
    show(code);
    const pane = screen.getByRole('region', { name: 'Reading' });
    const order: string[] = [];
    pane.scrollTo = () => void order.push('top');
    pane.addEventListener('focusin', () => queueMicrotask(() => order.push('next key')));
    state.location.go({ page: 'papers', text: '', list: undefined, paper: code.id });
    await waitFor(() => expect(order).toContain('next key'));
    expect(order).toEqual(['top', 'next key']);
  });

  it('names the first of very many authors, and all of them when asked, where the focus then is', async () => {
    show({ ...code, authors: Array.from({ length: 120 }, (_, at) => `Author ${at + 1}`) });
    state.location.go({ page: 'papers', text: '', list: undefined, paper: code.id });
    const reading = screen.getByRole('region', { name: 'Reading' });
    const more = await within(reading).findByRole('button', { name: 'and 108 more' });
    expect(within(reading).getByText(/Author 13/).hidden).toBe(true);
    await user.click(more);
    expect(within(reading).getByText(/Author 120/).hidden).toBe(false);
    expect(within(reading).queryByRole('button', { name: /more$/ })).toBeNull();
    expect(document.activeElement?.textContent).toMatch(/^, Author 13, .* Author 120$/);
    expect(document.activeElement?.closest('.authors')?.textContent).toMatch(
      /^Author 1, .* Author 12, Author 13,/,
    );
  });

  it('names a fact once, also when venue and list are called alike', async () => {
    show({ ...code, authors: ['Ada'], venue: 'Ada' });
    state.location.go({ page: 'papers', text: '', list: undefined, paper: code.id });
    await screen.findByRole('heading', { level: 1, name: 'Small models' });
    expect(within(screen.getByRole('region', { name: 'Reading' })).getAllByText('Ada')).toHaveLength(1);
  });

  it('copies link, title and citations, and says when it may not', async () => {
    show(code);
    state.location.go({ page: 'papers', text: '', list: undefined, paper: code.id });
    const copy = async (label: string): Promise<void> => {
      await user.click(await screen.findByRole('button', { name: 'Share' }));
      await user.click(await screen.findByRole('button', { name: label }));
    };
    const clipboard = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('refused'));
    await copy('Copy link');
    await within(screen.getByRole('alert')).findByText('The link could not be copied');
    expect(screen.queryByRole('dialog')).toBeNull();
    clipboard.mockRestore();
    for (const [label, text] of [
      ['Copy link', location.href],
      ['Copy title', code.title],
      ['Copy citation', citePlainly(code)],
      ['Copy BibTeX', citeInBibtex(code)],
    ] as const) {
      await copy(label);
      await screen.findByText(
        `${label.replace('Copy ', '').replace(/^[lct]/, (first) => first.toUpperCase())} copied`,
      );
      expect(await navigator.clipboard.readText()).toBe(text);
    }
  });

  it('copies a link to a starred paper that leads others to the paper, and not among their own stars', async () => {
    show(code);
    state.library.toggleStar(code.id);
    state.location.go({ page: 'starred', text: '', paper: code.id });
    await user.click(await screen.findByRole('button', { name: 'Share' }));
    await user.click(await screen.findByRole('button', { name: 'Copy link' }));
    await screen.findByText('Link copied');
    expect(new URL(await navigator.clipboard.readText()).hash).toBe(`#/papers/${code.id}`);
  });

  it('shows nothing but the paper in focus mode', async () => {
    show(code);
    state.location.go({ page: 'papers', text: '', list: undefined, paper: code.id });
    await user.click(await screen.findByRole('button', { name: 'Focus mode' }));
    expect(state.focusMode.value).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Leave focus mode' }));
    expect(state.focusMode.value).toBe(false);
  });
});
