/** Runs every check of the project in the order of their cost, stops at the first that fails, and sums up. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'offprint-tests-'));

/** @param {string} report */
const withReport = (report) => ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];

/** `report` is where a step that runs tests writes how many there were. */
const STEPS = [
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'unused code', command: ['npm', 'run', '--silent', 'unused'] },
  {
    name: 'unit and component tests',
    command: ['npm', 'run', '--silent', 'unit', '--'],
    report: 'unit.json',
  },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'sizes', command: ['npm', 'run', '--silent', 'sizes'] },
  { name: 'browsers', command: ['npm', 'run', '--silent', 'browsers'] },
  { name: 'end-to-end tests', command: ['npm', 'run', '--silent', 'e2e', '--'], report: 'e2e.json' },
];

let passed = 0;
let failed = 0;
let skipped = 0;
/** @type {string[]} */
const summary = [];
/** @type {string | undefined} */
let broken;

for (const { name, command, report } of STEPS) {
  const file = report ? join(reports, report) : undefined;
  const [program = '', ...parameters] = [...command, ...(file ? withReport(file) : [])];
  console.log(`\n== ${name}`);
  const start = Date.now();
  const { status } = spawnSync(program, parameters, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  const line = `${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`;
  if (file) {
    try {
      const counts = JSON.parse(readFileSync(file, 'utf8'));
      passed += counts.numPassedTests;
      failed += counts.numFailedTests;
      skipped += counts.numPendingTests;
    } catch {
      console.log('The tests ended without a report.');
    }
  } else if (status === 0) passed += 1;
  // A file that cannot be loaded fails its step without a failed test.
  if (status !== 0 && !(file && failed > 0)) failed += 1;
  summary.push(`${status === 0 ? 'passed' : 'FAILED'}  ${line}`);
  if (status !== 0) {
    broken = name;
    break;
  }
}
rmSync(reports, { recursive: true, force: true });

console.log(`\n${summary.join('\n')}`);
if (skipped > 0) console.log(`${skipped} tests were skipped; their names above say why.`);
if (broken) console.log(`\n*** Stopped: ${broken} failed. What comes after it was not run.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = broken ? 1 : 0;
