/** Short messages at the edge of the screen, each with a way out; those without an action leave by themselves. */
import { type ReadonlySignal, signal } from '@preact/signals';

export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

export interface Notice {
  readonly id: number;
  /** `error` is announced at once, `info` when the screen reader is idle. */
  readonly tone: 'info' | 'error';
  readonly text: string;
  readonly detail?: string;
  readonly actions: readonly NoticeAction[];
}

export interface NoticeRequest {
  readonly tone?: Notice['tone'];
  readonly text: string;
  readonly detail?: string;
  readonly actions?: readonly NoticeAction[];
  /** A second notice of the same topic replaces the first. */
  readonly topic?: string;
  /** Milliseconds until it leaves; `Infinity` keeps it until it is dismissed. */
  readonly lasts?: number;
}

export interface Notices {
  readonly list: ReadonlySignal<readonly Notice[]>;
  show(request: NoticeRequest): number;
  dismiss(id: number): void;
}

/** Long enough to read and to reach the action; an error stays until it is dismissed. */
const READING_TIME = 8_000;

export function createNotices(): Notices {
  const list = signal<readonly Notice[]>([]);
  const topics = new Map<number, string>();
  let lastId = 0;

  function dismiss(id: number): void {
    topics.delete(id);
    list.value = list.value.filter((notice) => notice.id !== id);
  }

  function show(request: NoticeRequest): number {
    const tone = request.tone ?? 'info';
    lastId += 1;
    const id = lastId;
    const actions = (request.actions ?? []).map((action) => ({
      label: action.label,
      run: () => {
        dismiss(id);
        action.run();
      },
    }));
    const notice: Notice = {
      id,
      tone,
      text: request.text,
      actions,
      ...(request.detail ? { detail: request.detail } : {}),
    };
    const { topic } = request;
    const others = list.value.filter((other) => topic === undefined || topics.get(other.id) !== topic);
    if (topic !== undefined) topics.set(id, topic);
    list.value = [...others, notice];
    const lasts = request.lasts ?? (tone === 'error' ? Number.POSITIVE_INFINITY : READING_TIME);
    if (Number.isFinite(lasts)) setTimeout(() => dismiss(id), lasts);
    return id;
  }

  return { list, show, dismiss };
}
