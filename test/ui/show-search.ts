import { screen } from '@testing-library/preact';
import { paper } from '../state/fakes.ts';
import { type Shown, showApp } from './show-app.tsx';

/** The app over papers called “Small models” and “Large models” in turn, with some words to complete with. */
export async function showSearch(hash = '#/papers', count = 2): Promise<Shown> {
  const papers = Array.from({ length: count }, (_, index) =>
    paper(`title:${index}`, index % 2 ? 'Large models' : 'Small models'),
  );
  const shown = showApp(hash, ...papers);
  shown.corpus.words = ['models', 'modality', 'mood'];
  await screen.findByRole('searchbox');
  return shown;
}

export const field = (): HTMLInputElement => screen.getByRole('searchbox', { name: 'Search papers' });

/** For what is shown when the typing rests only. */
export const patience = { timeout: 4000 };
