/** Puts together what misspelt words need; loaded when there is time. */
import { commonWord } from './common-word.ts';
import { correct } from './correct.ts';
import { isName } from './is-name.ts';
import { nearestNote } from './nearest-note.ts';
import { respell, settle } from './respell.ts';
import { SimilarWords } from './similar-words.ts';
import type { CreateSpelling } from './spelling.ts';
import { splitInTwo } from './split-in-two.ts';
import { isFunctionWord, suggest } from './suggest.ts';

export const createSpelling: CreateSpelling = (index) => {
  const similar = new SimilarWords(index);
  return {
    suggest: (...asked) => suggest(index, similar, ...asked),
    respell: (words) => respell(index, similar, words),
    settle: (words, paper) => settle(index, words, paper),
    splitInTwo: (word) => splitInTwo(index, word),
    correct: (tree, words) => correct(index, tree, words, (word) => commonWord(index, similar, word)),
    nearestNote,
    isFunctionWord: (word) => isFunctionWord(index, similar, word),
    isName: (word) => isName(index, word),
    update: () => similar.update(),
  };
};
