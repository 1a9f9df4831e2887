/* Sets the reader's theme before anything is painted. Runs by itself, ahead of the app, which follows up on it. */
(() => {
  try {
    const scope = new URL('./', document.baseURI).pathname;
    const { theme } = JSON.parse(localStorage.getItem(`offprint:${scope}:preferences`) ?? '{}');
    if (/^(?:light|dark|sepia|contrast)$/.test(theme)) document.documentElement.dataset.theme = theme;
  } catch {
    // No storage or nothing readable in it: the device's theme is what is left.
  }
})();
