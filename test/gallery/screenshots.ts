/**
 * `npm run screenshots`: pictures of the real app. Every page in every theme at every width goes into a gallery to look
 * through, test/output/gallery/index.html; the pictures of the manifest and of the README are made anew.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { Page } from '../support/browser.ts';
import { findBrowser } from '../support/find-browsers.js';
import { readPng } from '../support/png.ts';
import { launchChromium } from '../support/puppeteer-browsers.ts';
import { startStaticServer } from '../support/static-server.ts';
import {
  begin,
  LOOKS,
  type Look,
  NOTHING_FOUND,
  nativeOf,
  OPEN_PAPER,
  PAPERS,
  resize,
  SEARCH_RESULTS,
  show,
  UNKNOWN,
  VIEWS,
  type View,
  wear,
} from '../support/views.ts';
import { writePalettePng } from '../support/write-png.ts';
import { galleryPage } from './gallery-page.ts';

const GALLERY = 'test/output/gallery';
const WIDTHS = [360, 768, 1280];

interface Committed {
  readonly file: string;
  readonly view: View;
  readonly look: string;
  readonly width: number;
}

/** Pictures that the project shows of itself. */
const COMMITTED: readonly Committed[] = [
  { file: 'public/screenshots/wide.png', view: OPEN_PAPER, look: 'auto-light', width: 1280 },
  { file: 'public/screenshots/narrow-list.png', view: SEARCH_RESULTS, look: 'auto-light', width: 360 },
  { file: 'public/screenshots/narrow-paper.png', view: OPEN_PAPER, look: 'auto-dark', width: 360 },
  ...(['light', 'dark'] as const).flatMap((scheme) =>
    [360, 1280].flatMap((width) => [
      { file: `docs/images/list-${width}-${scheme}.png`, view: PAPERS, look: `auto-${scheme}`, width },
      { file: `docs/images/paper-${width}-${scheme}.png`, view: OPEN_PAPER, look: `auto-${scheme}`, width },
    ]),
  ),
];

/** The page as it stands when all is loaded and no caret blinks. */
async function photograph(page: Page): Promise<Buffer> {
  await page.tab.evaluate(async () => {
    await document.fonts.ready;
    (document.activeElement as HTMLElement | null)?.blur();
    // Two frames: one to lay out, one that is painted.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  return writePalettePng(readPng(Buffer.from(await nativeOf(page).screenshot())));
}

async function takeAll(page: Page): Promise<readonly string[]> {
  const names: string[] = [];
  const pictures = async (look: Look, view: View): Promise<void> => {
    await show(page, view);
    for (const width of WIDTHS) {
      await resize(page, width);
      const picture = await photograph(page);
      const name = `${view.name.replaceAll(' ', '-')}.${look.name}.${width}.png`;
      names.push(name);
      await writeFile(join(GALLERY, name), picture);
      const also = COMMITTED.filter(
        (one) => one.view === view && one.look === look.name && one.width === width,
      );
      for (const { file } of also) await writeFile(file, picture);
    }
  };
  for (const look of LOOKS) {
    await wear(page, look);
    for (const view of [...VIEWS, NOTHING_FOUND, UNKNOWN]) await pictures(look, view);
  }
  return names;
}

// A relative path would be looked for in the system's own folder.
process.env.FONTCONFIG_FILE = resolve('test/gallery/fonts.conf');
const found = findBrowser('chromium');
if ('missing' in found) throw new Error(found.missing);
await build({ logLevel: 'error' });
await rm(GALLERY, { recursive: true, force: true });
for (const folder of [GALLERY, 'docs/images', 'public/screenshots']) await mkdir(folder, { recursive: true });
const profile = await mkdtemp(join(tmpdir(), 'offprint-gallery-'));
const server = await startStaticServer('dist');
const browser = await launchChromium(found.path, profile, [
  '--hide-scrollbars',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
]);
try {
  const page = new Page(await browser.newTab());
  await resize(page, 1280);
  await begin(page, server.url);
  const names = await takeAll(page);
  await writeFile(join(GALLERY, 'index.html'), galleryPage(names));
  for (const { file } of COMMITTED)
    console.log(`${file} ${((await readFile(file)).length / 1000).toFixed(0)} kB`);
  console.log(`${names.length} pictures in ${GALLERY}/index.html`);
} finally {
  await browser.close();
  await server.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 3 });
}
