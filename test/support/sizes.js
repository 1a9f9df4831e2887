/** Prints what the built app weighs when it travels compressed, and fails when a part is over its budget. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Every file of code has to belong to a part, so that a new chunk cannot stay unmeasured. */
const PARTS = [
  { name: 'service worker', budget: 10_000, match: /^sw\.js$/ },
  { name: 'worker', budget: 25_000, match: /^assets\/worker-[^/]+\.js$/ },
  // Fuse.js, and what chooses among its proposals; loaded by the worker when it is up, or for the first misspelt word.
  { name: 'spelling', budget: 12_000, match: /^assets\/create-spelling-[^/]+\.js$/ },
  // Loaded by the worker when an index comes from the store or goes there.
  { name: 'keeping', budget: 3_000, match: /^assets\/(?:kept-index|index-chunks)-[^/]+\.js$/ },
  // Loaded by the worker as it starts, beside the store.
  { name: 'sync', budget: 3_000, match: /^assets\/sync-[^/]+\.js$/ },
  // What the worker needs for some searches and some lists.
  {
    name: 'worker, later',
    budget: 3_000,
    match: /^assets\/(?:complete|memory-paper-store|ranks|successors)-[^/]+\.js$/,
  },
  // Temml and little else; loaded when a paper has a formula.
  { name: 'math', budget: 55_000, match: /^assets\/start-math-[^/]+\.js$/ },
  // What nobody sees at first, loaded when the app is at rest.
  { name: 'later', budget: 15_000, match: /^assets\/(?!index-)[^/]+\.js$/ },
  // The first of them stand in the page itself.
  { name: 'styles', budget: 12_000, match: /\.css$|^index\.html$/ },
  { name: 'main', budget: 45_000, match: /\.js$/ },
];

const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(js|css)$|^index\.html$/.test(file));
/**
 * Of the page, only the styles in it.
 * @param {string} file
 * @param {Buffer} content
 */
const stylesOf = (file, content) =>
  file === 'index.html' ? Buffer.from(/<style>(.*?)<\/style>/s.exec(content.toString())?.[1] ?? '') : content;

let over = false;
console.log('part             gzip      budget    raw');
for (const { name, budget, match } of PARTS) {
  const own = files.filter((file) => PARTS.find((part) => part.match.test(file))?.match === match);
  const contents = own.map((file) => stylesOf(file, readFileSync(join(dist, file))));
  const raw = contents.reduce((sum, content) => sum + content.length, 0);
  const gzip = contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
  const bad = gzip > budget || own.length === 0;
  over ||= bad;
  const cells = [gzip, budget, raw].map((size) => `${(size / 1000).toFixed(1)} kB`.padEnd(10));
  const note = own.length === 0 ? 'missing: is it built?' : gzip > budget ? 'over budget' : '';
  console.log(`${name.padEnd(17)}${cells.join('')}${note}`.trimEnd());
}
if (over) process.exitCode = 1;
