/**
 * Brings the three browser engines to a Debian or Ubuntu machine where they are missing and may be installed (as root);
 * anywhere else it says what the tests will skip. In continuous integration a Debian machine with root must have all.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ENGINES, findBrowser } from './find-browsers.js';

/** What each engine needs besides what its package depends on. Pages of text need one font. */
const PACKAGES = {
  chromium: ['chromium', 'fonts-dejavu-core'],
  firefox: ['firefox-esr', 'fonts-dejavu-core'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth', 'dbus', 'fonts-dejavu-core'],
};

const missing = () => ENGINES.filter((engine) => 'missing' in findBrowser(engine));

/** @param {readonly string[]} command */
function runQuietly(command) {
  const [program = '', ...parameters] = command;
  const { status, stdout, stderr, error } = spawnSync(program, parameters, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status === 0) return true;
  console.log(`${command.join(' ')} failed:\n${(stdout ?? '') + (stderr ?? '')}${error ?? ''}`.trimEnd());
  return false;
}

const lacking = missing();
const mayInstall = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
if (lacking.length > 0 && mayInstall) {
  const packages = [...new Set(lacking.flatMap((engine) => PACKAGES[engine]))];
  console.log(`Installing ${packages.join(', ')} (this takes a few minutes once)`);
  if (runQuietly(['apt-get', 'update', '-qq']))
    runQuietly(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

for (const engine of ENGINES) {
  const found = findBrowser(engine);
  console.log(`${engine.padEnd(9)} ${'path' in found ? found.path : `SKIPPED: ${found.missing}`}`);
}
if (mayInstall && process.env.CI === 'true' && missing().length > 0) {
  console.log('In continuous integration every engine has to be there.');
  process.exitCode = 1;
}
