/** The notices at the edge of the screen; errors interrupt a screen reader, the rest waits. */
import type { Notice } from '../../state/notices.ts';
import { useApp } from '../app-context.ts';
import { Icon } from './icon.tsx';
import './notice-stack.css';

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const { notices } = useApp();
  return (
    <div class={`notice ${notice.tone}`}>
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
