import { signal } from '@preact/signals';
import { waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ListSlug } from '../../src/core/list.ts';
import { createLocation, type Location } from '../../src/state/location.ts';
import { createPreferences, type Preferences } from '../../src/state/preferences.ts';
import { createRecentSearches, type RecentSearches } from '../../src/state/recent-searches.ts';
import { createSuggestions } from '../../src/state/suggestions.ts';
import { fakeCorpus, paper } from './fakes.ts';

const empty = { page: 'papers', text: '', list: undefined, paper: undefined } as const;

describe('suggestions', () => {
  let location: Location;
  let preferences: Preferences;
  let recent: RecentSearches;
  let offered: ReturnType<typeof createSuggestions>;
  let scopes = 0;

  beforeEach(() => {
    window.history.replaceState(null, '', '#/papers');
    localStorage.clear();
    const corpus = fakeCorpus();
    corpus.words = [
      'models',
      'model',
      'modality',
      'agents',
      'titles',
      'fields',
      'fie',
      'original',
      'order',
      'android',
      'noted',
    ];
    corpus.names = ['modarressi', 'mozer'];
    corpus.set({ lists: [{ slug: 'trending' as ListSlug, title: 'Trending', count: 1 }] });
    location = createLocation(window);
    scopes += 1;
    preferences = createPreferences(window, `/suggestions-${scopes}/`);
    recent = createRecentSearches(preferences, location);
    const tags = () => ['to discuss', 'todo'];
    offered = createSuggestions({ corpus, status: signal(corpus.status()), location, preferences, tags });
  });
  afterEach(() => window.history.replaceState(null, '', '#/papers'));

  async function offeredFor(text: string): Promise<readonly string[]> {
    location.go({ ...empty, text });
    await waitFor(() => expect(offered.value?.for).toBe(text));
    return offered.value?.items.map((item) => item.text) ?? [];
  }

  it.each<readonly [string, readonly string[]]>([
    ['small mod', ['small models ', 'small modality ']],
    ['-mod', ['-models ', '-modality ']],
    ['(mod', ['(models ', '(modality ']],
    ['title:mod', ['title:models ', 'title:modality ']],
    ['m', []],
    ['small ', []],
    ['"mod', []],
    ['"small mod', []],
    ['"small ti', []],
    ['tag:"to mod', []],
    ['"small models" mod', ['"small models" models ', '"small models" modality ']],
    ['author:mod', ['author:modarressi ']],
    ['-authors:mo', ['-authors:modarressi ', '-authors:mozer ']],
    ['ti', ['title:', 'titles ']],
    ['is:', ['is:starred ', 'is:read ', 'is:unread ']],
    ['-is:un', ['-is:unread ']],
    ['models has:c', ['models has:code ']],
    ['list:', ['list:trending ']],
    ['tag:to', ['tag:"to discuss" ', 'tag:todo ']],
    ['year:20', []],
    ['(models OR', []],
    ['OR', []],
    ['models AND', []],
    ['models NOT', []],
    ['models or', ['models original ', 'models order ']],
    ['models ORi', ['models original ']],
    ['title:OR', ['title:original ', 'title:order ']],
  ])('after %s', async (text, expected) => {
    expect(await offeredFor(text)).toEqual(expected);
  });

  it('leave a word alone that is complete', async () => {
    expect(await offeredFor('agents')).toEqual([]);
    expect(await offeredFor('modality')).toEqual([]);
  });

  it('complete a word that is also one of fewer papers', async () => {
    expect(await offeredFor('fie')).toEqual(['fields ']);
  });

  it('are the recent searches where nothing is typed', () => {
    recent.remember('small models');
    recent.remember('agents');
    expect(offered.value).toMatchObject({
      kind: 'recent',
      items: [{ text: 'agents' }, { text: 'small models' }],
    });
  });

  it('remember a search once, not each step of its typing', () => {
    for (const text of ['agent', 'Agents', 'other', 'agents in the wild', ' ', 'x']) recent.remember(text);
    expect(preferences.recentSearches.value).toEqual(['agents in the wild', 'other']);
  });

  it('forget for a shorter search only the latest one, of which words were taken away', () => {
    for (const text of ['models year:2023', 'language adaptation', 'lan']) recent.remember(text);
    expect(preferences.recentSearches.value).toEqual(['lan', 'language adaptation', 'models year:2023']);
    for (const text of ['models', 'agents in the wild', 'agents']) recent.remember(text);
    expect(preferences.recentSearches.value).toEqual([
      'agents',
      'models',
      'lan',
      'language adaptation',
      'models year:2023',
    ]);
  });

  it('remember a search that led to a paper', () => {
    location.go({ ...empty, text: 'agents', paper: paper('title:a').id });
    expect(preferences.recentSearches.value).toEqual(['agents']);
  });

  it('forget when told to, and remember nothing when switched off', () => {
    recent.remember('agents');
    recent.clear();
    expect(preferences.recentSearches.value).toEqual([]);
    recent.remember('agents');
    preferences.keepSearches.value = false;
    expect(preferences.recentSearches.value).toEqual([]);
    recent.remember('models');
    expect(preferences.recentSearches.value).toEqual([]);
    expect(createPreferences(window, `/suggestions-${scopes}/`).keepSearches.value).toBe(false);
  });
});
