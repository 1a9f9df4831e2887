/**
 * Strings as bytes and back, each UTF-16 unit for itself in one to three bytes as UTF-8 writes it. So every string comes
 * back as it was, halves of characters included, and bytes sort as strings do.
 */

/** @returns where the next byte goes; what does not fit is left out. */
export function writeText(text: string, bytes: Uint8Array, start = 0): number {
  let at = start;
  for (let unit = 0; unit < text.length && at < bytes.length; unit++) {
    const code = text.charCodeAt(unit);
    if (code < 0x80) bytes[at++] = code;
    else if (code < 0x800) {
      bytes[at++] = 0xc0 | (code >> 6);
      bytes[at++] = 0x80 | (code & 0x3f);
    } else {
      bytes[at++] = 0xe0 | (code >> 12);
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
      bytes[at++] = 0x80 | (code & 0x3f);
    }
  }
  return at;
}

export function readText(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; ) {
    const first = bytes[at++] ?? 0;
    if (first < 0x80) text += String.fromCharCode(first);
    else if (first < 0xe0) text += String.fromCharCode(((first & 0x1f) << 6) | ((bytes[at++] ?? 0) & 0x3f));
    else {
      const second = (bytes[at++] ?? 0) & 0x3f;
      text += String.fromCharCode(((first & 0xf) << 12) | (second << 6) | ((bytes[at++] ?? 0) & 0x3f));
    }
  }
  return text;
}
