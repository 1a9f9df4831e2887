/** Notices stay as long as they are needed, and take the focus nowhere. */
import { act, cleanup, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppState } from '../../src/state/app-state.ts';
import type { FakeCorpus } from '../state/fakes.ts';
import { bare, code, showApp } from './show-app.tsx';

const UNDO = { label: 'Undo', run: () => undefined };

describe('a notice', () => {
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  let corpus: FakeCorpus;
  let state: AppState;

  const pass = (seconds: number): Promise<void> =>
    act(async () => {
      await vi.advanceTimersByTimeAsync(seconds * 1_000);
    });
  const button = (name: string): HTMLElement => screen.getByRole('button', { name });
  const said = (text: string): HTMLElement | null => screen.queryByText(text);

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    ({ corpus, state } = showApp('#/papers', code, bare));
    await pass(1);
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('leaves by itself, later if there is something to press, and never if it is of a failure', async () => {
    state.notices.show({ text: 'Link copied' });
    state.notices.show({ text: 'Star removed', actions: [UNDO] });
    state.notices.show({ text: 'Not saved', tone: 'error' });
    await pass(7);
    expect(said('Link copied')).not.toBeNull();
    await pass(2);
    expect(said('Link copied')).toBeNull();
    await pass(10);
    expect(said('Star removed')).not.toBeNull();
    await pass(2);
    expect(said('Star removed')).toBeNull();
    await pass(120);
    expect(said('Not saved')).not.toBeNull();
  });

  it('waits while the focus is in it, and then for the rest of its time', async () => {
    state.notices.show({ text: 'Star removed', actions: [UNDO] });
    await pass(15);
    button('Undo').focus();
    await pass(60);
    screen.getByRole('searchbox').focus();
    await pass(4);
    expect(said('Star removed')).not.toBeNull();
    await pass(2);
    expect(said('Star removed')).toBeNull();
  });

  it('waits while the pointer is over it', async () => {
    state.notices.show({ text: 'Link copied' });
    await pass(0);
    const card = said('Link copied')?.closest('.notice') as HTMLElement;
    const over = vi.spyOn(card, 'matches').mockReturnValue(true);
    await pass(60);
    expect(said('Link copied')).not.toBeNull();
    over.mockReturnValue(false);
    await pass(9);
    expect(said('Link copied')).toBeNull();
  });

  it('gives the focus back to where it was, whether it is used or dismissed', async () => {
    const [star] = screen.getAllByRole('button', { name: 'Star' });
    for (const name of ['Undo', 'Dismiss']) {
      state.notices.show({ text: 'Star removed', actions: [UNDO] });
      await pass(0);
      star?.focus();
      button('Undo').focus();
      button('Dismiss').focus();
      button(name).focus();
      await user.keyboard('{Enter}');
      await waitFor(() => expect(said('Star removed')).toBeNull());
      expect(document.activeElement).toBe(star);
    }
  });

  it('gives the focus to the heading of the page where that is gone', async () => {
    state.notices.show({ text: 'Star removed', actions: [UNDO] });
    await pass(0);
    screen.getByRole('link', { name: 'Small models' }).focus();
    button('Undo').focus();
    corpus.held = [bare];
    corpus.set({ revision: 2 });
    await pass(1);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(said('Star removed')).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Papers' }));
  });

  it('gives it to the title of the paper where one is open', async () => {
    state.location.go({ page: 'papers', text: '', list: undefined, paper: code.id });
    await pass(1);
    (document.activeElement as HTMLElement).blur();
    state.notices.show({ text: 'Star removed', actions: [UNDO] });
    await pass(0);
    button('Dismiss').focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(said('Star removed')).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Small models' }));
  });
});
