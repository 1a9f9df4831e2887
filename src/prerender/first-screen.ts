/** The first rows of all lists, as the worker would give them to the screen. */
import type { FirstScreen } from '../core/first-screen.ts';
import type { PaperId } from '../core/paper.ts';
import { parseManifest, parseShard } from '../core/read-wire.ts';
import { createCatalogue } from '../corpus/catalogue.ts';
import { NO_MATCHES, toRow } from '../corpus/rows.ts';
import { createEngine } from '../search/create-engine.ts';
import { FIRST } from '../state/result-list.ts';

/**
 * @param read the text of a file beside the manifest.
 * @returns undefined where there is no paper.
 */
export function firstScreenOf(read: (file: string) => string): FirstScreen | undefined {
  const manifest = parseManifest(JSON.parse(read('manifest.json')));
  const papersOf = (file: string) => parseShard(JSON.parse(read(file)), file);
  const idsOf = (file: string): readonly PaperId[] => papersOf(file).map(({ id }) => id);
  const catalogue = createCatalogue(manifest, idsOf);
  const engine = createEngine();
  const rows = catalogue.ids.slice(0, FIRST).flatMap((id) => {
    const place = catalogue.placeOf(id);
    const paper = place && papersOf(place.file)[place.index];
    return paper ? [toRow(engine, paper, NO_MATCHES)] : [];
  });
  if (rows.length === 0) return undefined;
  return { manifest: catalogue.manifest, lists: catalogue.lists, total: catalogue.ids.length, rows };
}
