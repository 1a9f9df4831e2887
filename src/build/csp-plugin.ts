/** Vite plugin: puts the content security policy into the built page, before anything that it governs, and into `_headers`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { headerPolicy, type Inline, metaPolicy } from './content-security-policy.ts';

const CHARSET = /<meta charset="utf-8" ?\/?>/i;

function inlineOf(html: string): Inline {
  const texts = (pattern: RegExp): readonly string[] =>
    [...html.matchAll(pattern)].map(([, text = '']) => text);
  return {
    scripts: texts(/<script>(.*?)<\/script>/gs),
    styles: texts(/<style>(.*?)<\/style>/gs),
  };
}

/** @throws when the page has no charset to put the policy behind: a build without a policy must not pass. */
export function withPolicy(html: string): string {
  if (!CHARSET.test(html)) throw new Error('index.html: no <meta charset="utf-8"> to put the policy behind.');
  const policy = metaPolicy(inlineOf(html));
  return html.replace(
    CHARSET,
    (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  );
}

/** @throws when there is no such line to fill in. */
function fillHeaders(headers: string, html: string): string {
  const line = /(\n {2}Content-Security-Policy:).*/;
  if (!line.test(headers)) throw new Error('_headers: no line for the content security policy.');
  return headers.replace(line, (_line, name: string) => `${name} ${headerPolicy(inlineOf(html))}`);
}

/** Development goes without: Vite's own client needs inline styles and a socket. */
export function contentSecurityPolicy(): Plugin {
  let folder = '';
  return {
    name: 'offprint-content-security-policy',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    transformIndexHtml: { order: 'post', handler: withPolicy },
    writeBundle: {
      sequential: true,
      handler() {
        const file = resolve(folder, '_headers');
        if (!existsSync(file)) return;
        const html = readFileSync(resolve(folder, 'index.html'), 'utf8');
        writeFileSync(file, fillHeaders(readFileSync(file, 'utf8'), html));
      },
    },
  };
}
