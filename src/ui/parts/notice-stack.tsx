/** The notices at the edge of the screen; errors interrupt a screen reader, the rest waits. */
import { useLayoutEffect } from 'preact/hooks';
import type { Notice } from '../../state/notices.ts';
import { useApp } from '../app-context.ts';
import { useGiveBack } from '../give-back.ts';
import { Icon } from './icon.tsx';
import './notice-stack.css';

/** Milliseconds between two looks at whether the reader is at it. */
const TICK = 500;

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const { notices } = useApp();
  const card = useGiveBack<HTMLDivElement>();
  useLayoutEffect(() => {
    let left = notice.lasts;
    const clock = setInterval(() => {
      if (card.current?.matches(':hover') || card.current?.contains(document.activeElement)) return;
      left -= TICK;
      if (left <= 0) notices.dismiss(notice.id);
    }, TICK);
    return () => clearInterval(clock);
  }, [card, notice, notices]);
  return (
    <div ref={card} class={`notice ${notice.tone}`}>
      <div class="words">
        <p>{notice.text}</p>
        {notice.detail && <p class="detail">{notice.detail}</p>}
      </div>
      <div class="actions">
        {notice.actions.map(({ label, run }) => (
          <button key={label} type="button" class="action" onClick={run}>
            {label}
          </button>
        ))}
        <button
          type="button"
          class="icon-button"
          aria-label="Dismiss"
          onClick={() => notices.dismiss(notice.id)}
        >
          <Icon name="close" />
        </button>
      </div>
    </div>
  );
}

export function NoticeStack() {
  const list = useApp().notices.list.value;
  const ofTone = (tone: Notice['tone']) =>
    list
      .filter((notice) => notice.tone === tone)
      .map((notice) => <NoticeCard key={notice.id} notice={notice} />);
  return (
    <aside class="notice-stack" aria-label="Notices">
      <div role="alert">{ofTone('error')}</div>
      <div role="status">{ofTone('info')}</div>
    </aside>
  );
}
