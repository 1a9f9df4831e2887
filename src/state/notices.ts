/** Short messages at the edge of the screen, each with a way out; all but failures leave by themselves. */
import { type ReadonlySignal, signal } from '@preact/signals';

export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

export interface NoticeRequest {
  /** `error` is announced at once, `info`, which is usual, when the screen reader is idle. */
  readonly tone?: 'info' | 'error';
  readonly text: string;
  readonly detail?: string;
  readonly actions?: readonly NoticeAction[];
  /** A second notice of the same topic replaces the first. */
  readonly topic?: string;
  /** Milliseconds on screen, not counting those in which the reader is at it; `Infinity` keeps it until it is dismissed. */
  readonly lasts?: number;
}

/** A notice on screen, with all that was not asked for filled in. */
export interface Notice extends NoticeRequest {
  readonly id: number;
  readonly tone: 'info' | 'error';
  readonly actions: readonly NoticeAction[];
  readonly lasts: number;
}

export interface Notices {
  readonly list: ReadonlySignal<readonly Notice[]>;
  show(request: NoticeRequest): number;
  dismiss(id: number): void;
}

/** Long enough to read, and to reach the action where there is one; an error stays until it is dismissed. */
const READING_TIME = 8_000;
const ACTING_TIME = 20_000;

export function createNotices(): Notices {
  const list = signal<readonly Notice[]>([]);
  let lastId = 0;

  function dismiss(id: number): void {
    list.value = list.value.filter((notice) => notice.id !== id);
  }

  function show({ tone = 'info', actions = [], ...request }: NoticeRequest): number {
    lastId += 1;
    const id = lastId;
    const time = actions.length > 0 ? ACTING_TIME : READING_TIME;
    const notice: Notice = {
      lasts: tone === 'error' ? Number.POSITIVE_INFINITY : time,
      ...request,
      id,
      tone,
      actions: actions.map(({ label, run }) => ({
        label,
        run: () => {
          dismiss(id);
          run();
        },
      })),
    };
    const { topic } = request;
    const others = list.value.filter((other) => topic === undefined || other.topic !== topic);
    list.value = [...others, notice];
    return id;
  }

  return { list, show, dismiss };
}
