import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../src/core/failure.ts';
import type { PaperId } from '../../src/core/paper.ts';
import type { OfflineStatus } from '../../src/offline/offline.ts';
import { type AppState, createAppState } from '../../src/state/app-state.ts';
import type { DecisionStore } from '../../src/store/decision-store.ts';
import { createMemoryDecisionStore } from '../../src/store/memory-decision-store.ts';
import { App } from '../../src/ui/app.tsx';
import { AppContext } from '../../src/ui/app-context.ts';
import { fakeCorpus, paper } from '../state/fakes.ts';

const small = paper('title:small', 'Small models');
const large = paper('title:large', 'Large models');
const status: OfflineStatus = { state: 'ready', updateWaiting: false };
const offline = {
  status: () => status,
  subscribe: () => () => undefined,
  checkForUpdate: async () => undefined,
  applyUpdate: () => undefined,
};

describe('what is the reader’s own, on screen', () => {
  const user = userEvent.setup();
  let state: AppState;
  let store: { -readonly [Key in keyof DecisionStore]: DecisionStore[Key] };
  let scopes = 0;

  beforeEach(async () => {
    window.localStorage.clear();
    window.history.replaceState(null, '', '#/papers/title:small');
    scopes += 1;
    store = { ...createMemoryDecisionStore(), kind: 'disk' };
    state = createAppState({
      view: window,
      scope: `/personal-${scopes}/`,
      corpus: fakeCorpus(small, large),
      decisions: Promise.resolve(store),
      offline,
    });
    render(
      <AppContext.Provider value={state}>
        <App />
      </AppContext.Provider>,
    );
    await waitFor(() => expect(document.activeElement?.id).toBe('paper-title'));
    await screen.findByRole('combobox', { name: 'Add a tag' });
  });
  afterEach(cleanup);

  const row = (): HTMLElement => screen.getAllByRole('article')[0] as HTMLElement;
  const open = (id: PaperId): void =>
    state.location.go({ page: 'papers', text: '', list: undefined, paper: id });
  const tagField = (): HTMLInputElement => screen.getByRole('combobox', { name: 'Add a tag' });
  const note = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Note' });
  const chips = (): readonly string[] =>
    within(screen.getByRole('region', { name: 'Your tags and note' }))
      .queryAllByRole('listitem')
      .map(({ textContent }) => textContent ?? '');

  it('marks as read by the button or by e, and the row says so in words', async () => {
    const button = screen.getByRole('button', { name: 'Mark as read' });
    expect(within(row()).queryByText('Read')).toBeNull();
    await user.click(button);
    expect(button.getAttribute('aria-pressed')).toBe('true');
    within(row()).getByText('Read');
    button.blur();
    await user.keyboard('e');
    expect(button.getAttribute('aria-pressed')).toBe('false');
    expect(within(row()).queryByText('Read')).toBeNull();
  });

  it('marks the focused row by e, whichever paper is open', async () => {
    within(screen.getAllByRole('article')[1] as HTMLElement)
      .getByRole('link')
      .focus();
    await user.keyboard('e');
    expect([state.library.isRead(large.id), state.library.isRead(small.id)]).toEqual([true, false]);
  });

  it('adds a tag by Enter, by comma and by leaving the field, and shows it in the row', async () => {
    await user.keyboard('t');
    expect(document.activeElement).toBe(tagField());
    await user.keyboard('llm{Enter}to read,vision');
    await user.click(note());
    expect(chips()).toEqual(['llm', 'to read', 'vision']);
    expect(tagField().value).toBe('');
    within(row()).getByText('to read');
  });

  it('takes a comma before the first letter for what it is: no tag', async () => {
    await user.type(tagField(), ', x');
    expect(chips()).toEqual([]);
    expect(tagField().value.trim()).toBe('x');
  });

  it('removes the last tag by Backspace in the empty field, and any by its button, and keeps the focus', async () => {
    state.library.addTags(small.id, 'a, b, c');
    await waitFor(() => expect(chips()).toHaveLength(3));
    await user.click(tagField());
    await user.keyboard('xy{Backspace}{Backspace}');
    expect(chips()).toEqual(['a', 'b', 'c']);
    await user.keyboard('{Backspace}');
    expect(chips()).toEqual(['a', 'b']);
    await user.click(screen.getByRole('button', { name: 'Remove tag a' }));
    expect(chips()).toEqual(['b']);
    expect(document.activeElement).toBe(tagField());
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('Removed tag a');
  });

  it('suggests the tags that other papers have', async () => {
    state.library.addTags(large.id, 'llm');
    state.library.addTags(small.id, 'vision');
    await state.library.settled();
    await waitFor(() => {
      const offered = [...document.querySelectorAll<HTMLOptionElement>('#known-tags option')];
      expect(offered.map(({ value }) => value)).toEqual(['llm']);
    });
  });

  it('keeps a half-typed tag when another paper opens, for the paper that it was typed on', async () => {
    await user.type(tagField(), 'half');
    open(large.id);
    await screen.findByRole('heading', { level: 1, name: 'Large models' });
    await waitFor(() => expect(state.library.tagsOf(small.id)).toEqual(['half']));
    expect(state.library.tagsOf(large.id)).toEqual([]);
    expect(tagField().value).toBe('');
  });

  it('says "Saving…" until a note is saved, and never before that "Saved"', async () => {
    await user.keyboard('n');
    expect(document.activeElement).toBe(note());
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { change } = store;
    store.change = (...taken) => gate.then(() => change(...taken));
    await user.keyboard('Good{Enter}More');
    await user.click(tagField());
    screen.getByText('Saving…');
    expect(screen.queryByText('Saved')).toBeNull();
    release();
    await screen.findByText('Saved');
    expect((await store.all())[0]?.note?.value).toBe('Good\nMore');
    const line = within(row()).getByText('Good');
    expect(line.parentElement?.textContent).toBe('Note: Good');
  });

  it('keeps a note in its field when it cannot be saved, and saves it when asked to try again', async () => {
    const { change } = store;
    store.change = () => Promise.reject(new FailureError({ code: 'storage-full', detail: '' }));
    await user.type(note(), 'Precious');
    state.library.saveNotes();
    await screen.findByText(/Not saved yet/);
    expect(note().value).toBe('Precious');
    store.change = change;
    const panel = screen.getByRole('region', { name: 'Your tags and note' });
    await user.click(within(panel).getByRole('button', { name: 'Try again' }));
    await screen.findByText('Saved');
  });

  it('saves it too when the banner’s way out is taken', async () => {
    const { change } = store;
    store.change = () => Promise.reject(new FailureError({ code: 'storage-full', detail: '' }));
    await user.type(note(), 'Precious');
    state.library.saveNotes();
    await screen.findByText(/Not saved yet/);
    store.change = change;
    const banner = document.querySelector<HTMLElement>('.banner');
    if (!banner) throw new Error('there is no banner');
    await user.click(within(banner).getByRole('button', { name: 'Try again' }));
    await screen.findByText('Saved');
  });

  it('shows each paper its own note', async () => {
    await user.type(note(), 'On small ones');
    open(large.id);
    await screen.findByRole('heading', { level: 1, name: 'Large models' });
    expect(note().value).toBe('');
    open(small.id);
    await screen.findByRole('heading', { level: 1, name: 'Small models' });
    expect(note().value).toBe('On small ones');
  });

  it('leaves the fields by Escape without closing the paper', async () => {
    await user.type(note(), 'x');
    await user.keyboard('{Escape}');
    expect(document.activeElement?.textContent).toBe('Small models');
    expect(window.location.hash).toBe('#/papers/title:small');
  });
});
