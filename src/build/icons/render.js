/**
 * Draws the icons in public/ from mark.js with a headless Chromium: `node src/build/icons/render.js [path of Chromium]`.
 * The results are committed; run it again only when the mark changes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { apple, maskable, monochrome, share, tile } from './mark.js';

const target = (name) => fileURLToPath(new URL(`../../../public/${name}`, import.meta.url));

const literata = readFileSync(
  createRequire(import.meta.url).resolve(
    '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2',
  ),
).toString('base64');
const font = `@font-face{font-family:Literata;font-weight:200 900;src:url(data:font/woff2;base64,${literata})}`;

/** An ICO file around one PNG: header, one entry, the picture. */
function ico(png, size) {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

const browser = await launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--force-color-profile=srgb'],
});
try {
  const page = await browser.newPage();
  const png = async (svg, size) => {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    return Buffer.from(await page.screenshot({ omitBackground: true }));
  };
  writeFileSync(target('icon.svg'), tile());
  writeFileSync(target('icon-192.png'), await png(tile(), 192));
  writeFileSync(target('icon-512.png'), await png(tile(), 512));
  writeFileSync(target('icon-maskable-512.png'), await png(maskable(), 512));
  writeFileSync(target('icon-monochrome-512.png'), await png(monochrome(), 512));
  writeFileSync(target('apple-touch-icon.png'), await png(apple(), 180));
  await page.setViewport({ width: 1200, height: 630 });
  await page.setContent(`<style>body{margin:0}</style>${share(font)}`);
  await page.evaluate(() => document.fonts.ready);
  writeFileSync(target('share.png'), await page.screenshot());
  writeFileSync(target('favicon.ico'), ico(await png(tile(), 32), 32));
} finally {
  await browser.close();
}
