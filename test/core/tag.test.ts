import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTags, tagKey } from '../../src/core/tag.ts';

describe('readTags', () => {
  it('separates at commas and line ends, and tidies spaces, hashes and quotes', () => {
    expect(readTags(' #llm,  to   read ,, "vision"\nRAG，视觉')).toEqual([
      'llm',
      'to read',
      'vision',
      'RAG',
      '视觉',
    ]);
  });

  it('gives nothing for what holds no tag', () => {
    expect(readTags(' , # "" ')).toEqual([]);
  });

  it('leaves a tag that it gave as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab# ,"é\ud83d\ude00\n'), maxLength: 90 }), (text) => {
        for (const tag of readTags(text)) expect(readTags(tag)).toEqual([tag]);
      }),
    );
  });
});

describe('tagKey', () => {
  it('is the same for spellings that differ in case or form only', () => {
    expect(tagKey('LLM')).toBe(tagKey('llm'));
    expect(tagKey('caf\u00e9')).toBe(tagKey('cafe\u0301'));
    expect(tagKey('llm')).not.toBe(tagKey('llms'));
  });
});
