import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metaPolicy } from '../../src/build/content-security-policy.ts';
import { contentSecurityPolicy, withPolicy } from '../../src/build/csp-plugin.ts';
import { inlineFirstPaint } from '../../src/build/inline-plugin.ts';

const NOTHING = { scripts: [], styles: [] };

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
  let policy = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'offprint-csp-'));
    // The page as it is, around a program of one line: what the program does is not this test's business.
    await build({
      root,
      configFile: false,
      base: './',
      logLevel: 'error',
      plugins: [
        inlineFirstPaint(),
        contentSecurityPolicy(),
        {
          name: 'program-of-one-line',
          enforce: 'pre',
          load: (id) =>
            id.endsWith('/src/main.tsx')
              ? 'import "./ui/styles/tokens.css"; import "./ui/styles/base.css"; import "./ui/app.css"; document.title = "Offprint";'
              : undefined,
        },
      ],
      build: { outDir: folder, modulePreload: { polyfill: false } },
    });
    html = readFileSync(join(folder, 'index.html'), 'utf8');
    [, policy = ''] = html.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/) ?? [];
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('stands in the built page before everything that it governs', () => {
    expect([...directives(policy).keys()]).toEqual([...directives(metaPolicy(NOTHING)).keys()]);
    const before = html.slice(0, html.indexOf('http-equiv="Content-Security-Policy"'));
    expect(before).toContain('charset="utf-8"');
    expect(before).not.toMatch(/<(script|link|style|img)/);
  });

  it('lets in what stands in the page by its hash, and no other script, style or handler', () => {
    expect(html).not.toMatch(/\sstyle=|\son\w+=/);
    for (const [element, directive] of [
      ['script', 'script-src'],
      ['style', 'style-src'],
    ] as const) {
      const inline = [...html.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, 'gs'))];
      const hashes = inline.map(([, text = '']) => createHash('sha256').update(text).digest('base64'));
      expect(directives(policy).get(directive)).toBe(
        `'self' ${hashes.map((hash) => `'sha256-${hash}'`).join(' ')}`,
      );
      expect(inline).toHaveLength(1);
    }
    const others = (html.match(/<(?:script|style)\s[^>]*>/g) ?? []).map(
      (tag) => / src="([^"]+)"/.exec(tag)?.[1],
    );
    expect(others).toEqual([expect.stringMatching(/^\.\/assets\//)]);
  });

  it('has the first paint wait for the page alone', () => {
    expect(html).not.toMatch(/rel="stylesheet"/);
    expect(html).toMatch(/<style>[^<]*\.boot/);
    const files = [...html.matchAll(/url\((?!["']?data:)["']?([^"')]+)/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(existsSync(join(folder, file)), file).toBe(true);
  });

  it('forbids every source but this site, and all policies but one', () => {
    const said = directives(policy);
    expect(said.get('default-src')).toBe("'none'");
    expect(said.get('require-trusted-types-for')).toBe("'script'");
    expect(said.get('trusted-types')).toBe('app');
    expect(policy).not.toMatch(/unsafe|https?:|\*|blob:/);
  });

  it('says the same in the headers, and there also that nobody may frame the page', () => {
    const rules = readHeaders(readFileSync(join(folder, '_headers'), 'utf8'));
    const header = directives(rules.get('/*')?.get('Content-Security-Policy') ?? '');
    expect(header).toEqual(new Map([...directives(policy), ['frame-ancestors', "'none'"]]));
  });

  it('sets no header twice for one address, which hosts would join with a comma', () => {
    const rules = readHeaders(readFileSync(join(folder, '_headers'), 'utf8'));
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
