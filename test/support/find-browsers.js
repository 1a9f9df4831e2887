/** Where the three engines live on this machine; shared by the installer, the test command and the drivers. */
import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox' | 'webkit'} EngineName */
/** @type {readonly EngineName[]} */
export const ENGINES = ['chromium', 'firefox', 'webkit'];

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {readonly (string | undefined)[]} candidates absolute paths, or names to look up on PATH
 * @returns {string | undefined}
 */
function firstProgram(candidates) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return candidates
    .filter((candidate) => candidate !== undefined && candidate !== '')
    .flatMap((candidate) =>
      candidate?.includes('/') ? [candidate] : folders.map((folder) => join(folder, candidate ?? '')),
    )
    .find(isProgram);
}

/** MiniBrowser is in no PATH folder: Debian keeps it in the library folder of its architecture. */
function findMiniBrowser() {
  /** @type {string[]} */
  const candidates = [];
  for (const library of ['/usr/lib', '/usr/libexec', '/usr/lib64']) {
    try {
      for (const entry of ['.', ...readdirSync(library)]) {
        for (const version of ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0']) {
          candidates.push(join(library, entry, version, 'MiniBrowser'));
        }
      }
    } catch {
      // This system has no such folder.
    }
  }
  return firstProgram(candidates);
}

/**
 * @param {EngineName} engine
 * @returns {{ path: string } | { missing: string }} the program to start, or what is lacking
 */
export function findBrowser(engine) {
  switch (engine) {
    case 'chromium': {
      const path = firstProgram([
        process.env.CHROME_PATH,
        'chromium',
        'chromium-browser',
        'google-chrome-stable',
        'google-chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ]);
      return path ? { path } : { missing: 'no Chromium or Chrome (CHROME_PATH can name one)' };
    }
    case 'firefox': {
      const path = firstProgram([
        process.env.FIREFOX_PATH,
        'firefox-esr',
        'firefox',
        '/Applications/Firefox.app/Contents/MacOS/firefox',
      ]);
      return path ? { path } : { missing: 'no Firefox (FIREFOX_PATH can name one)' };
    }
    case 'webkit': {
      const needed = ['WebKitWebDriver', 'xvfb-run', 'xauth', 'dbus-run-session'];
      const lacking = needed.filter((name) => !firstProgram([name]));
      const path = findMiniBrowser();
      if (!path) lacking.push('MiniBrowser');
      return path && lacking.length === 0 ? { path } : { missing: `no ${lacking.join(', ')}` };
    }
  }
}
