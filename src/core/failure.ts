/**
 * Everything that can go wrong for a reader, as plain data that crosses threads,
 * and the only place that holds the sentences a person reads about it.
 */
import type { DecisionChange } from './decision-change.ts';

export type Failure =
  /** IndexedDB is missing or refuses to open (private modes, blocked by policy). */
  | { readonly code: 'storage-unavailable'; readonly detail: string }
  /** The disk or the origin's share of it is full. */
  | { readonly code: 'storage-full'; readonly detail: string }
  /** The connection was lost and reopening it failed. */
  | { readonly code: 'storage-lost'; readonly detail: string }
  /** Another tab holds an older version of the database open. */
  | { readonly code: 'storage-blocked' }
  /** The database on disk was written by a newer app, or a newer app in another tab needs it. */
  | { readonly code: 'app-outdated' }
  /** No network, or the server did not answer. */
  | { readonly code: 'data-unreachable'; readonly file: string; readonly detail: string }
  /** The server answered with an error status. */
  | { readonly code: 'data-missing'; readonly file: string; readonly status: number }
  /** What came back is not what the manifest promised (truncated, HTML in place of JSON, malformed). */
  | { readonly code: 'data-malformed'; readonly file: string; readonly detail: string }
  /** The data is of a newer format than this app reads. */
  | { readonly code: 'data-newer'; readonly format: number }
  /** A defect in the app itself. */
  | { readonly code: 'unexpected'; readonly detail: string };

/** What the reader can do about it. */
export type WayOut = 'retry' | 'reload' | 'none';

export interface Description {
  /** What happened, as a heading: a sentence without its full stop. */
  readonly title: string;
  /** What it means for the reader's papers and decisions, and what to do. */
  readonly advice: string;
  readonly wayOut: WayOut;
}

/** @param held whether there is anything that was loaded before. */
export function describeFailure(failure: Failure, held = true): Description {
  const kept = held ? 'What was loaded before is still here. ' : '';
  switch (failure.code) {
    case 'storage-unavailable':
      return {
        title: 'This browser is not letting Offprint keep anything',
        advice:
          'You can search and read, but tags, notes and stars will be gone when you close this page. Private windows and strict privacy settings do this.',
        wayOut: 'none',
      };
    case 'storage-full':
      return {
        title: 'There is no room left to save',
        advice: 'Nothing that was saved is lost. Free some space on this device, then try again.',
        wayOut: 'retry',
      };
    case 'storage-lost':
      return {
        title: 'The browser closed Offprint’s storage',
        advice:
          'Reload the page to open it again. What was saved is still there unless the site’s data was cleared.',
        wayOut: 'reload',
      };
    case 'storage-blocked':
      return {
        title: 'Another tab is holding an older Offprint open',
        advice: 'Close the other Offprint tabs, or reload them, and this one goes on by itself.',
        wayOut: 'none',
      };
    case 'app-outdated':
      return {
        title: 'Offprint was updated in another tab',
        advice: 'Reload this tab to go on with the new version. What you saved is kept.',
        wayOut: 'reload',
      };
    case 'data-unreachable':
      return {
        title: 'The list could not be reached',
        advice: `You may be offline. ${kept}Try again when you are online.`,
        wayOut: 'retry',
      };
    case 'data-missing':
      return {
        title: `The server has no ${failure.file} (status ${failure.status})`,
        advice: `The site may be in the middle of an update. ${kept}Try again in a while.`,
        wayOut: 'retry',
      };
    case 'data-malformed':
      return {
        title: `${failure.file} arrived damaged`,
        advice: `It was not used. ${kept}Try again; if it happens again, tell whoever hosts this page.`,
        wayOut: 'retry',
      };
    case 'data-newer':
      return {
        title: 'There is new data that this version cannot read',
        advice: `${kept}Reload to get the newer Offprint.`,
        wayOut: 'reload',
      };
    case 'unexpected':
      return {
        title: 'Something went wrong inside Offprint',
        advice: `What you saved is safe. Reload the page; if it happens again, report this: ${failure.detail}`,
        wayOut: 'reload',
      };
  }
}

/** What did not happen, for the notice that goes on with why. */
export function describeUnsaved(changes: readonly DecisionChange[]): string {
  const [change] = changes;
  if (changes.length !== 1 || !change) return `${changes.length} changes were not saved.`;
  switch (change.field) {
    case 'star':
      return change.value ? 'The star was not saved.' : 'The star was not removed.';
    case 'read':
      return change.value ? 'The paper was not marked as read.' : 'The paper was not marked as unread.';
    case 'tag':
      return `The tag “${change.tag}” was not ${change.value ? 'saved' : 'removed'}.`;
    case 'note':
      return 'Your note is not saved yet.';
  }
}

/** An Error that carries a failure through code that throws. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.code, options);
    this.name = 'FailureError';
    this.failure = failure;
  }
}

/** By its name, since WebKit may load this file twice in a worker, and each has a class of its own. */
export const isFailureError = (thrown: unknown): thrown is FailureError =>
  thrown instanceof Error && thrown.name === 'FailureError' && 'failure' in thrown;

/** The failure inside anything that was thrown. */
export function toFailure(thrown: unknown): Failure {
  if (isFailureError(thrown)) return thrown.failure;
  return {
    code: 'unexpected',
    detail: thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown),
  };
}
