/** Fetches one data file and proves that it arrived whole, or says what came instead. */
import { FailureError } from '../core/failure.ts';

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

interface Wanted {
  /** For the failure, if there is one. */
  readonly file: string;
  /** Length that the manifest promises. */
  readonly bytes?: number;
  readonly cache: RequestCache;
}

/**
 * @throws FailureError `data-unreachable`, `data-missing` or `data-malformed`.
 */
export async function fetchJson(fetch: Fetch, url: string, { file, bytes, cache }: Wanted): Promise<unknown> {
  let body: ArrayBuffer;
  let status: number;
  try {
    const response = await fetch(url, { cache });
    status = response.status;
    body = await response.arrayBuffer();
  } catch (error) {
    throw new FailureError({ code: 'data-unreachable', file, detail: String(error) }, { cause: error });
  }
  if (status < 200 || status > 299) throw new FailureError({ code: 'data-missing', file, status });
  if (bytes !== undefined && body.byteLength !== bytes) {
    const detail = `${body.byteLength} bytes came of ${bytes}`;
    throw new FailureError({ code: 'data-malformed', file, detail });
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch (error) {
    throw new FailureError({ code: 'data-malformed', file, detail: String(error) }, { cause: error });
  }
}
