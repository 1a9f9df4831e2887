/**
 * One small way to drive three engines, so that a scenario is written once. An engine brings `Tab`, its few
 * primitives; `Page` builds everything else on them. All waiting is for a condition in the page.
 */
import { type Found, findInPage, pageText, readTrouble, type Target } from './in-page.ts';

export type Key =
  | 'Enter'
  | 'Escape'
  | 'Tab'
  | 'ArrowDown'
  | 'ArrowUp'
  | 'ArrowRight'
  | 'Backspace'
  | 'Delete'
  | 'Home'
  | 'End'
  | 'k';
export type Held = 'Control' | 'Shift';

/** What an engine can do with one tab. */
export interface Tab {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Calls `run`, which must be self-contained, in the page; arguments and result are JSON. */
  evaluate<Args extends readonly unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  pointer(x: number, y: number): Promise<void>;
  type(text: string): Promise<void>;
  press(key: Key, held?: Held): Promise<void>;
  viewport(width: number, height: number): Promise<void>;
  /** Runs `run` before the scripts of every page from now on. @returns false where the engine cannot. */
  beforeLoad(run: () => void): Promise<boolean>;
  /** Console errors seen by the engine itself, taken out. */
  consoleErrors(): readonly string[];
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

export interface Browser {
  readonly engine: string;
  /** False where an automated session never outlives its browser. */
  readonly keepsProfile: boolean;
  newTab(): Promise<Tab>;
  /** Ends the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

const PATIENCE = 20_000;
const INTERVAL = 50;

export class Page {
  readonly tab: Tab;

  constructor(tab: Tab) {
    this.tab = tab;
  }

  /** Polls until `probe` gives a value other than undefined or false; errors while a page loads count as neither. */
  async until<Value>(
    what: string,
    probe: () => Promise<Value | undefined | false>,
    patience = PATIENCE,
  ): Promise<Value> {
    const end = Date.now() + patience;
    let last: unknown;
    for (;;) {
      try {
        const value = await probe();
        if (value !== undefined && value !== false) return value;
      } catch (error) {
        last = error;
      }
      if (Date.now() > end) {
        const text = await this.tab.evaluate(pageText).catch(() => '(no page)');
        throw new Error(`waited ${patience} ms for ${what}; the page says:\n${text.slice(0, 1200)}`, {
          cause: last,
        });
      }
      await new Promise((resolve) => setTimeout(resolve, INTERVAL));
    }
  }

  find(target: Target): Promise<Found | undefined> {
    return this.tab.evaluate(findInPage, target, false);
  }

  /** Waits for the element, and for a condition on it. */
  see(target: Target, accept: (found: Found) => boolean = () => true, patience = PATIENCE): Promise<Found> {
    return this.until(
      `${target.role} "${target.name ?? ''}"`,
      async () => {
        const found = await this.find(target);
        return found && accept(found) ? found : undefined;
      },
      patience,
    );
  }

  async gone(target: Target): Promise<void> {
    await this.until(`no ${target.role} "${target.name ?? ''}"`, async () => !(await this.find(target)));
  }

  async text(pattern: string | RegExp, patience = PATIENCE): Promise<string> {
    return this.until(
      `the text ${String(pattern)}`,
      async () => {
        const text = await this.tab.evaluate(pageText);
        return (typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text)) && text;
      },
      patience,
    );
  }

  /** Clicks when the element has come to rest, so that a list that is still growing is not missed. */
  async click(target: Target): Promise<void> {
    let before: Found | undefined;
    const at = await this.until(`a still ${target.role} "${target.name ?? ''}"`, async () => {
      const found = await this.tab.evaluate(findInPage, target, true);
      const still = found && before && found.x === before.x && found.y === before.y;
      before = found;
      return still ? found : undefined;
    });
    await this.tab.pointer(at.x, at.y);
  }

  /** Empties the field by keyboard and types into it. */
  async fill(target: Target, text: string): Promise<void> {
    await this.click(target);
    const { value } = await this.see(target, ({ focused }) => focused);
    await this.tab.press('End');
    for (const _ of value) await this.tab.press('Backspace');
    await this.tab.type(text);
    await this.see(target, (found) => found.value === text);
  }

  /** Everything that went wrong unseen since it was last asked; a scenario ends by proving it empty. */
  async trouble(): Promise<readonly string[]> {
    return [...this.tab.consoleErrors(), ...(await this.tab.evaluate(readTrouble))];
  }
}
