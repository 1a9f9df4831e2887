import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { MarkedText } from '../../src/ui/parts/marked-text.tsx';

describe('MarkedText', () => {
  afterEach(cleanup);

  it('marks the ranges and loses no character', () => {
    const text = 'Emergent abilities of models';
    const { container } = render(
      <MarkedText
        marked={{
          text,
          ranges: [
            [0, 8],
            [9, 18],
          ],
        }}
      />,
    );
    expect(container.textContent).toBe(text);
    expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'Emergent',
      'abilities',
    ]);
  });

  it('marks a match inside a link', () => {
    const text = 'See https://example.org/abilities for more.';
    const { container } = render(<MarkedText marked={{ text, ranges: [[24, 33]] }} links />);
    expect(container.textContent).toBe(text);
    expect(container.querySelector('a mark')?.textContent).toBe('abilities');
    expect(container.querySelector('a')?.getAttribute('href')).toBe('https://example.org/abilities');
  });
});
