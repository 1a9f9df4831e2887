import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEADER_POLICY, META_POLICY } from '../../src/build/content-security-policy.ts';
import { contentSecurityPolicy, withPolicy } from '../../src/build/csp-plugin.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Directive → value, so that order and spacing do not matter. */
function directives(policy: string): ReadonlyMap<string, string> {
  return new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(/\s+/);
      return [name, values.join(' ')];
    }),
  );
}

/** The rules of a `_headers` file: address → header → value. */
function readHeaders(text: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const rules = new Map<string, Map<string, string>>();
  let rule = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (!line.startsWith(' ')) {
      rule = new Map();
      rules.set(line, rule);
      continue;
    }
    const at = line.indexOf(':');
    rule.set(line.slice(0, at).trim(), line.slice(at + 1).trim());
  }
  return rules;
}

describe('content security policy', () => {
  let folder = '';
  let html = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'offprint-csp-'));
    // The page as it is, around a program of one line: what the program does is not this test's business.
    await build({
      root,
      configFile: false,
      publicDir: false,
      base: './',
      logLevel: 'error',
      plugins: [
        contentSecurityPolicy(),
        {
          name: 'program-of-one-line',
          enforce: 'pre',
          load: (id) => (id.endsWith('/src/main.tsx') ? 'document.title = "Offprint";' : undefined),
        },
      ],
      build: { outDir: folder, modulePreload: { polyfill: false } },
    });
    html = readFileSync(join(folder, 'index.html'), 'utf8');
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('stands in the built page before everything that it governs', () => {
    const [, policy = ''] = html.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/) ?? [];
    expect(policy).toBe(META_POLICY);
    const before = html.slice(0, html.indexOf('http-equiv="Content-Security-Policy"'));
    expect(before).toContain('charset="utf-8"');
    expect(before).not.toMatch(/<(script|link|style|img)/);
  });

  it('governs a page without inline script, style or handler', () => {
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
    const scripts = html.match(/<script[^>]*>[^<]*/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toMatch(/ src="\.\/(assets\/[^"]+|first-paint\.js)"[^>]*>$/);
  });

  it('forbids every source but this site, and all policies but one', () => {
    const policy = directives(META_POLICY);
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('require-trusted-types-for')).toBe("'script'");
    expect(policy.get('trusted-types')).toBe('app');
    expect(META_POLICY).not.toMatch(/unsafe|https?:|\*|blob:/);
  });

  it('says the same in the headers, and there also that nobody may frame the page', () => {
    const rules = readHeaders(readFileSync(join(root, 'public/_headers'), 'utf8'));
    const header = directives(rules.get('/*')?.get('Content-Security-Policy') ?? '');
    expect(header).toEqual(directives(HEADER_POLICY));
    expect(header).toEqual(new Map([...directives(META_POLICY), ['frame-ancestors', "'none'"]]));
  });

  it('sets no header twice for one address, which hosts would join with a comma', () => {
    const rules = readHeaders(readFileSync(join(root, 'public/_headers'), 'utf8'));
    for (const [address, rule] of rules)
      if (address !== '/*')
        for (const header of rule.keys())
          expect(rules.get('/*')?.has(header), `${address} ${header}`).toBe(false);
    const cached = [...rules].filter(([, rule]) => rule.get('Cache-Control')?.includes('immutable'));
    expect(cached.map(([address]) => address)).toEqual(['/assets/*']);
  });

  it('refuses a page that has no place for it', () => {
    expect(() => withPolicy('<html><head></head></html>')).toThrow('charset');
  });
});
