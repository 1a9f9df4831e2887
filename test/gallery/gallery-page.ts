/** The page that shows all pictures of the gallery: a row for each view and theme, its widths side by side. */

/** @param names files as `view.theme.width.png`, beside the page */
export function galleryPage(names: readonly string[]): string {
  const rows = new Map<string, string[]>();
  for (const name of names) {
    const [view = '', look = ''] = name.split('.');
    const key = `${view}, ${look}`;
    rows.set(key, [...(rows.get(key) ?? []), name]);
  }
  const figures = (files: readonly string[]): string =>
    files.map((file) => `<a href="${file}"><img src="${file}" alt="${file}" loading="lazy"></a>`).join('\n');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Offprint: every page, theme and width</title>
<style>
  body { margin: 24px; background: #888; font: 15px/1.5 system-ui; color: #fff }
  h2 { margin: 32px 0 8px; font-size: 15px }
  section { display: flex; gap: 16px; align-items: flex-start; overflow-x: auto }
  img { display: block; height: 480px; width: auto }
</style>
<h1>Every page, theme and width</h1>
${[...rows].map(([key, files]) => `<h2>${key}</h2>\n<section>\n${figures(files)}\n</section>`).join('\n')}
</html>
`;
}
