/** Something that is on or off. */
import type { Signal } from '@preact/signals';
import './switch.css';

export function Switch({ label, on }: { readonly label: string; readonly on: Signal<boolean> }) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={on.value}
        onChange={(event) => {
          on.value = event.currentTarget.checked;
        }}
      />
      {label}
    </label>
  );
}
