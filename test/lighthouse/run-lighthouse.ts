/**
 * Runs Lighthouse, mobile preset, and takes its report apart. It is fetched by npx, at a fixed version, when it is asked
 * for: two hundred packages have no place in everybody's installation. 12.8.2 is the newest that runs on Node 20.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const VERSION = '12.8.2';

interface Audit {
  readonly title: string;
  readonly score: number | null;
  readonly displayValue?: string;
  readonly numericValue?: number;
  readonly scoreDisplayMode: string;
}

interface Report {
  readonly categories: Readonly<Record<string, { readonly title: string; readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, Audit>>;
}

export interface Judgement {
  /** 0 to 100, by category. */
  readonly scores: readonly (readonly [category: string, score: number])[];
  /** In milliseconds, layout shift apart. */
  readonly metrics: readonly (readonly [metric: string, value: string])[];
  /** Audits that cost points, or would if they counted. */
  readonly failing: readonly string[];
}

const METRICS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
];

/** The site may be served by this very process: it is not blocked. Throws when Lighthouse fails or takes four minutes. */
export async function runLighthouse(url: string, chromium: string): Promise<Judgement> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-lighthouse-'));
  const file = join(folder, 'report.json');
  try {
    await promisify(execFile)(
      'npx',
      [
        ...['--yes', `--package=lighthouse@${VERSION}`, '--', 'lighthouse', url],
        ...['--output=json', `--output-path=${file}`, '--quiet'],
        '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage',
      ],
      { env: { ...process.env, CHROME_PATH: chromium }, timeout: 240_000 },
    );
    const { categories, audits } = JSON.parse(await readFile(file, 'utf8')) as Report;
    const counts = ['binary', 'numeric', 'metricSavings'];
    return {
      scores: Object.values(categories).map(({ title, score }) => [title, Math.round((score ?? 0) * 100)]),
      metrics: METRICS.flatMap((name) => {
        const audit = audits[name];
        return audit ? [[audit.title, audit.displayValue ?? String(audit.numericValue)] as const] : [];
      }),
      failing: Object.entries(audits)
        .filter(
          ([, { score, scoreDisplayMode }]) =>
            counts.includes(scoreDisplayMode) && score !== null && score < 1,
        )
        .map(([name, { title, displayValue = '' }]) => `${name}: ${title} ${displayValue}`.trim()),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
