/** Problems of data files as a compiler would print them. */
import type { Problem } from '../formats/reader.ts';

export interface Diagnostic extends Problem {
  /** Path as the person who runs the build would type it. */
  readonly file: string;
}

/** `data/x.txt:41: title has no abstract: "…" (warning)`; the line is left out when it concerns the whole file. */
export function formatDiagnostic({ file, line, severity, message }: Diagnostic): string {
  const place = line > 0 ? `${file}:${line}` : file;
  return `${place}: ${message}${severity === 'warning' ? ' (warning)' : ''}`;
}

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');
