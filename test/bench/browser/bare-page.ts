/**
 * What the browser alone takes: the page of the app without the app. Each key puts other rows in the place of those on screen,
 * found by no search and built by no program; an app with such rows can hardly be faster. The functions run inside the page and
 * are sent as source text, so they may use their arguments and the page's globals only.
 */

/** To be called while the list is longer than the screen. @returns rows that a key changes: those on screen. */
export function takeAppAway(): number {
  const app = document.querySelector('#app');
  // A copy has no listeners.
  const bare = app?.cloneNode(true);
  if (!app || !(bare instanceof Element)) throw new Error('there is no app on the page');
  app.replaceWith(bare);
  const list = bare.querySelector<HTMLElement>('.result-list ul');
  const pane = bare.querySelector('.list-pane');
  const input = bare.querySelector('input[type=search]');
  if (!list || !pane || !input) throw new Error('there is no list on the page');
  const edge = pane.getBoundingClientRect().bottom;
  const rows = [...list.querySelectorAll(':scope > li:not([aria-busy])')];
  const count = rows.filter((row) => row.getBoundingClientRect().top < edge).length;
  let next = 0;
  const answer = new MessageChannel();
  answer.port1.onmessage = () => {
    const found = Array.from({ length: count }, () => {
      next += 1;
      return rows[next % rows.length]?.cloneNode(true) ?? '';
    });
    list.replaceChildren(...found);
  };
  input.addEventListener('input', () => answer.port2.postMessage(undefined));
  return count;
}

/** Makes the list without the app as high as is scrolled, with rows that are all there before. */
export function fillBareList(pixels: number): void {
  const list = document.querySelector<HTMLElement>('.result-list ul');
  const pane = document.querySelector('.list-pane');
  if (!list || !pane) throw new Error('there is no list on the page');
  const rows = [...list.querySelectorAll(':scope > li:not([aria-busy])')];
  list.style.padding = '0';
  while (list.offsetHeight < pixels) list.append(...rows.map((row) => row.cloneNode(true)));
  pane.scrollTop = 0;
}
