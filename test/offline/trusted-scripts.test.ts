import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTrustedScripts } from '../../src/offline/trusted-scripts.ts';

interface Rules {
  readonly createScriptURL: (url: string) => string;
}

const SCRIPT = 'https://host/some/where/sw.js';

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'https://host/some/where/#/papers' });
});
afterEach(() => vi.unstubAllGlobals());

/** A browser with Trusted Types: what it blesses is an object, not a string. */
function stubTrustedTypes(): readonly string[] {
  const names: string[] = [];
  vi.stubGlobal('trustedTypes', {
    createPolicy(name: string, { createScriptURL }: Rules) {
      names.push(name);
      return { createScriptURL: (url: string) => ({ blessed: createScriptURL(url) }) };
    },
  });
  return names;
}

describe.each([
  ['with Trusted Types', true],
  ['without Trusted Types', false],
] as const)('trusted scripts, %s', (_, present) => {
  it('bless the scripts that they were told of, absolute or relative to the page', () => {
    if (present) stubTrustedTypes();
    const trusted = createTrustedScripts(['./sw.js']);
    const expected = present ? { blessed: SCRIPT } : SCRIPT;
    expect(trusted(SCRIPT)).toEqual(expected);
    expect(trusted('sw.js')).toEqual(expected);
  });

  it.each([
    'https://evil.example/sw.js',
    '//evil.example/sw.js',
    'sw.js?x',
    '../sw.js',
    'data:text/javascript,1',
    'javascript:1',
  ])('refuse %s', (url) => {
    if (present) stubTrustedTypes();
    expect(() => createTrustedScripts(['./sw.js'])(url)).toThrow(TypeError);
  });
});

it('makes one policy, of the name that the content security policy allows', () => {
  const names = stubTrustedTypes();
  const trusted = createTrustedScripts(['./sw.js', './assets/worker.js']);
  trusted('sw.js');
  trusted('assets/worker.js');
  expect(names).toEqual(['app']);
});
