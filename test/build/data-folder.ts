/** Folders of data with the files that a test puts there, gone when it ends. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export const home = mkdtempSync(join(tmpdir(), 'offprint-build-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

let folders = 0;
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  folders += 1;
  const folder = join(home, `data-${folders}`);
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

export const ABSTRACT =
  'We look at one thing closely. It turns out to be another, which nobody had expected of it at all.';
export const record = (title: string, more: object = {}): string =>
  JSON.stringify({ title, abstract: ABSTRACT, ...more });
