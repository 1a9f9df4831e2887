/** Vite plugin: puts the list at its beginning into the built page, as the app would render it and as data to start with. */
import { type Plugin, type Rolldown, runnerImport } from 'vite';

interface Renderer {
  /** @param read the text of a file of the built data. */
  render(
    read: (file: string) => string,
  ): { readonly manifest: string; readonly data: string; readonly html: string } | undefined;
}

const ROOT = '<html lang="en"';
/** Stands in the page until the app is there. */
const BOOT = '<p class="boot">Offprint</p></div>';

/** Nothing in it can end the script element that it stands in. */
const inScript = (json: string): string => json.replaceAll('<', '\\u003c');

/** @throws when the page has no place for it. */
export function withFirstScreen(
  page: string,
  { manifest, data, html }: { readonly manifest: string; readonly data: string; readonly html: string },
): string {
  for (const part of [ROOT, BOOT])
    if (!page.includes(part)) throw new Error(`index.html: nothing in it looks like ${part}.`);
  const json = `<script type="application/json" id="first-screen">${inScript(data)}</script>`;
  return page
    .replace(ROOT, () => `${ROOT} data-first-screen="${manifest}"`)
    .replace(BOOT, () => `${BOOT.replace('</div>', () => `${html}</div>`)}\n    ${json}`);
}

/** Components import their styles, which stand in the page already. */
const withoutStyles: Plugin = {
  name: 'without-styles',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? '\0no-styles' : undefined),
  load: (id) => (id === '\0no-styles' ? '' : undefined),
};

export function firstScreen(): Plugin {
  let root = '';
  return {
    name: 'offprint-first-screen',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: {
      order: 'post',
      async handler(page, { bundle = {} }) {
        const read = (file: string): string => textOf(bundle[`data/${file}`], file);
        if (!bundle['data/manifest.json']) return page;
        const { module } = await runnerImport<Renderer>('/src/prerender/render.tsx', {
          root,
          configFile: false,
          logLevel: 'error',
          plugins: [withoutStyles],
        });
        const rendered = module.render(read);
        return rendered ? withFirstScreen(page, rendered) : page;
      },
    },
  };
}

function textOf(output: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined, file: string): string {
  if (output?.type !== 'asset') throw new Error(`data/${file} is not among what was built.`);
  return output.source.toString();
}
