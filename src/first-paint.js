/**
 * Runs by itself, ahead of the app and of the first paint: sets what the reader chose about the look, and takes the first screen
 * away where it is not what the app will show. Until the app is there, it notes what is pressed. The app follows up on all of it.
 */
(() => {
  const root = document.documentElement;
  const scope = new URL('./', document.baseURI).pathname;
  // Another page, a search, or something that was shared with the app.
  if (location.search !== '' || !/^(#\/?(papers\/?)?)?$/.test(location.hash)) delete root.dataset.firstScreen;
  addEventListener('click', ({ target }) => {
    if (document.querySelector('.boot')) target.closest('button')?.setAttribute('data-pressed', '');
  });
  if (!navigator.onLine) root.dataset.offline = '';
  try {
    const preferences = JSON.parse(localStorage.getItem(`offprint:${scope}:preferences`) ?? '{}');
    const { theme, density, listWidth, welcomed, firstScreen } = preferences;
    // Before the first visit nothing is remembered, and the lists are those of the page.
    if (typeof firstScreen === 'string' && firstScreen !== root.dataset.firstScreen)
      delete root.dataset.firstScreen;
    if (/^(?:light|dark|sepia|contrast)$/.test(theme)) root.dataset.theme = theme;
    if (density === 'compact') root.dataset.density = density;
    if (listWidth > 0) root.style.setProperty('--list-width', `${Math.round(listWidth)}px`);
    if (welcomed === true) root.dataset.welcomed = '';
  } catch {
    // No storage or nothing readable in it: the device's theme is what is left.
  }
})();
