import { beforeEach, describe, expect, it } from 'vitest';
import { createPreferences } from '../../src/state/preferences.ts';

describe('preferences', () => {
  beforeEach(() => localStorage.clear());

  it('are remembered', () => {
    createPreferences(window, '/a/').theme.value = 'dark';
    createPreferences(window, '/a/').shortcuts.value = false;
    const again = createPreferences(window, '/a/');
    expect([again.theme.value, again.shortcuts.value]).toEqual(['dark', false]);
    expect(document.documentElement.dataset.theme).toBe('dark');
  });

  it('of another site on the same origin do not mix in', () => {
    createPreferences(window, '/a/').theme.value = 'dark';
    expect(createPreferences(window, '/b/').theme.value).toBe('auto');
  });

  it('fall back to the defaults when what is stored is damaged', () => {
    localStorage.setItem('offprint:/a/:preferences', '{"theme":"pink","shortcuts":"no"');
    expect(createPreferences(window, '/a/').theme.value).toBe('auto');
    expect(createPreferences(window, '/a/').shortcuts.value).toBe(true);
  });
});
