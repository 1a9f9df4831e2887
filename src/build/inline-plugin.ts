/**
 * Vite plugin: puts into the page what its first paint needs, the style sheet and the script that sets the theme, so that it
 * waits for one answer of the host and no more.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const STYLES = /<link rel="stylesheet"[^>]* href="\.\/(assets\/[^"]+\.css)"[^>]*>/g;
/** The program's worker, which the page would only ask for when the program has come. */
const WORKER = /^assets\/worker-[^/]+\.js$/;
const SCRIPT = /<script\s+src="\.\/([^"]+)"><\/script>/g;

/** A style sheet names its files as seen from its own folder. */
const seenFromPage = (css: string): string => css.replace(/url\((["']?)\.\//g, 'url($1./assets/');

export function inlineFirstPaint(): Plugin {
  let root = '';
  return {
    name: 'offprint-inline-first-paint',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        for (const part of [STYLES, SCRIPT])
          if (html.search(part) < 0) throw new Error(`index.html: nothing in it looks like ${part}.`);
        const styled = html.replace(STYLES, (_link, file: string) => {
          const asset = bundle[file];
          if (asset?.type !== 'asset') throw new Error(`index.html: no ${file} among what was built.`);
          delete bundle[file];
          return `<style>${seenFromPage(asset.source.toString())}</style>`;
        });
        const worker = Object.keys(bundle).find((file) => WORKER.test(file));
        return styled
          .replace(
            SCRIPT,
            (_script, file: string) =>
              `<script>\n${readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n')}</script>`,
          )
          .replace(
            '</head>',
            worker ? `  <link rel="modulepreload" href="./${worker}" />\n  </head>` : '</head>',
          );
      },
    },
  };
}
