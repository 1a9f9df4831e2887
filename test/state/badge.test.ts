import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PaperId } from '../../src/core/paper.ts';
import { showBadge } from '../../src/state/badge.ts';
import type { Library } from '../../src/state/library.ts';
import { createPreferences } from '../../src/state/preferences.ts';

describe('the badge of the installed app', () => {
  beforeEach(() => localStorage.clear());

  function start() {
    const starredIds = signal<readonly PaperId[]>([]);
    const read = signal<readonly string[]>([]);
    const library = { starredIds, isRead: (id: PaperId) => read.value.includes(id) } as unknown as Library;
    const shown: number[] = [];
    const navigator = {
      setAppBadge: async (count: number) => void shown.push(count),
      clearAppBadge: async () => void shown.push(0),
    } as unknown as Navigator;
    const preferences = createPreferences(window, '/badge/');
    showBadge(navigator, preferences, library);
    return { starredIds, read, shown, preferences };
  }

  it('counts the starred papers that are not read, where the reader wants it', () => {
    const { starredIds, read, shown, preferences } = start();
    starredIds.value = ['a', 'b'] as PaperId[];
    expect(shown).toEqual([]);
    preferences.badge.value = true;
    read.value = ['a'];
    read.value = ['a', 'b'];
    expect(shown).toEqual([2, 1, 0]);
  });

  it('goes when it is no longer wanted', () => {
    const { starredIds, shown, preferences } = start();
    preferences.badge.value = true;
    starredIds.value = ['a'] as PaperId[];
    preferences.badge.value = false;
    expect(shown).toEqual([1, 0]);
  });

  it('is left alone where the browser has none', () => {
    expect(() =>
      showBadge({} as Navigator, createPreferences(window, '/none/'), {} as Library),
    ).not.toThrow();
  });
});
