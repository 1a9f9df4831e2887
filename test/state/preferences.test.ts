import { beforeEach, describe, expect, it } from 'vitest';
import { createPreferences } from '../../src/state/preferences.ts';

describe('preferences', () => {
  beforeEach(() => localStorage.clear());

  it('are remembered', () => {
    createPreferences(window, '/a/').theme.value = 'dark';
    createPreferences(window, '/a/').shortcuts.value = false;
    const again = createPreferences(window, '/a/');
    expect([again.theme.value, again.shortcuts.value]).toEqual(['dark', false]);
  });

  it('of another site on the same origin do not mix in', () => {
    createPreferences(window, '/a/').theme.value = 'dark';
    expect(createPreferences(window, '/b/').theme.value).toBe('auto');
  });

  it('stay within their bounds, whatever is stored', () => {
    localStorage.setItem(
      'offprint:/a/:preferences',
      '{"size":400,"leading":"wide","measure":62,"typeface":7}',
    );
    const { size, leading, measure, typeface } = createPreferences(window, '/a/');
    expect([size.value, leading.value, measure.value, typeface.value]).toEqual([28, 1.6, 60, 'serif']);
  });

  it('are taken over from another tab', () => {
    const own = createPreferences(window, '/a/');
    createPreferences(window, '/a/').size.value = 24;
    const stored = localStorage.getItem('offprint:/a/:preferences');
    window.dispatchEvent(new StorageEvent('storage', { key: 'offprint:/a/:preferences', newValue: stored }));
    expect(own.size.value).toBe(24);
  });

  it('fall back to the defaults when what is stored is damaged', () => {
    localStorage.setItem('offprint:/a/:preferences', '{"theme":"pink","shortcuts":"no"');
    expect(createPreferences(window, '/a/').theme.value).toBe('auto');
    expect(createPreferences(window, '/a/').shortcuts.value).toBe(true);
  });
});
