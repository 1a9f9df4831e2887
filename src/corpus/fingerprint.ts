/** Tells whether a paper changed, without keeping its text. */
import type { Paper } from '../core/paper.ts';

const PRIME = 0x01000193;
const LOW_BITS = 21;

/** 32-bit FNV-1a over UTF-16 code units from two starting points, as one number of 53 bits. */
export function fingerprint(paper: Paper): number {
  const text = JSON.stringify(paper);
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, PRIME);
    b = Math.imul(b ^ unit, PRIME);
    // Without a turn the two would stay in step, and the second would add nothing.
    b = (b << 5) | (b >>> 27);
  }
  return (a >>> 0) * 2 ** LOW_BITS + ((b >>> 0) & (2 ** LOW_BITS - 1));
}
