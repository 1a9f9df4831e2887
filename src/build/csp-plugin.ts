/** Vite plugin: puts the content security policy into the built page, before anything that it governs. */
import type { Plugin } from 'vite';
import { META_POLICY } from './content-security-policy.ts';

const CHARSET = /<meta charset="utf-8" ?\/?>/i;

/** @throws when the page has no charset to put the policy behind: a build without a policy must not pass. */
export function withPolicy(html: string): string {
  if (!CHARSET.test(html)) throw new Error('index.html: no <meta charset="utf-8"> to put the policy behind.');
  return html.replace(
    CHARSET,
    (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${META_POLICY}" />`,
  );
}

/** Development goes without: Vite's own client needs inline styles and a socket. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'offprint-content-security-policy',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: withPolicy },
  };
}
