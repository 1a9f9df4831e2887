/** Times the ways into the app: a first visit, a visit in a browser that was started anew, and the same with no network. */
import type { StaticServer } from '../../support/static-server.ts';
import { type Machine, startMachine, type Visit } from './machine.ts';
import { readWatch, takeLongTasks } from './watch-page.ts';

/** Milliseconds from the beginning of the navigation. */
export interface VisitTimes {
  /** Until the first papers are painted. */
  readonly list: number;
  /** Until a search that is typed as soon as they are is answered, with its words marked. */
  readonly answer: number;
  readonly longestTask: number;
}

export interface Visits {
  readonly first: VisitTimes;
  readonly repeat: VisitTimes;
  readonly offline: VisitTimes;
}

const PATIENCE = 300_000;

async function timeVisit({ page, tab }: Visit, url: string): Promise<VisitTimes> {
  await tab.goto(url);
  const seen = (which: 'listAt' | 'answerAt'): Promise<number> =>
    page.until(which, async () => (await tab.evaluate(readWatch))?.[which] || undefined, PATIENCE);
  const list = await seen('listAt');
  const answer = await seen('answerAt');
  return { list, answer, longestTask: Math.max(0, ...(await tab.evaluate(takeLongTasks))) };
}

/** Runs in the page: whether the app needs no network any more, and its search index is on disk. */
async function isReady(): Promise<boolean> {
  if (document.querySelector('progress') || !(await navigator.serviceWorker.getRegistration())?.active)
    return false;
  const name = (await indexedDB.databases()).find((database) => database.name?.endsWith(':papers'))?.name;
  if (name === undefined) return false;
  return new Promise((resolve) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => resolve(false);
    opening.onsuccess = () => {
      const database = opening.result;
      const counting = database.transaction('index').objectStore('index').count();
      counting.onsuccess = () => resolve(counting.result > 0);
      counting.onerror = () => resolve(false);
      database.close();
    };
  });
}

/** Until the app has put away what it prepares in the background. */
export async function settle({ page, tab }: Visit): Promise<void> {
  await page.until('an app that is at rest', () => tab.evaluate(isReady), PATIENCE);
  // Spelling, and what comes later, are fetched half a second to two after the list.
  await new Promise((resolve) => setTimeout(resolve, 2_500));
}

async function withVisit<Result>(
  machine: Machine,
  query: string,
  run: (visit: Visit) => Promise<Result>,
): Promise<Result> {
  const visit = await machine.visit(query);
  try {
    return await run(visit);
  } finally {
    await visit.tab.close();
  }
}

/** @param query of which some paper has the words. */
export async function measureVisits(server: StaticServer, slowdown: number, query: string): Promise<Visits> {
  const machine = await startMachine(slowdown);
  try {
    const first = await withVisit(machine, query, async (visit) => {
      const times = await timeVisit(visit, server.url);
      await settle(visit);
      return times;
    });
    await machine.restart();
    const repeat = await withVisit(machine, query, (visit) => timeVisit(visit, server.url));
    await server.close();
    await machine.restart();
    const offline = await withVisit(machine, query, (visit) => timeVisit(visit, server.url));
    await server.open();
    return { first, repeat, offline };
  } finally {
    await machine.close();
  }
}
