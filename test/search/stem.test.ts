import { describe, expect, it } from 'vitest';
import { stem } from '../../src/search/stem.ts';

describe('stem', () => {
  it.each([
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['cats', 'cat'],
    ['agreed', 'agre'],
    ['plastered', 'plaster'],
    ['motoring', 'motor'],
    ['hopping', 'hop'],
    ['filing', 'file'],
    ['happy', 'happi'],
    ['relational', 'relat'],
    ['digitizer', 'digit'],
    ['hopefulness', 'hope'],
    ['formalize', 'formal'],
    ['electrical', 'electr'],
    ['adoption', 'adopt'],
    ['controll', 'control'],
    ['generalizations', 'gener'],
  ])('takes %s to %s, as the algorithm’s paper does', (word, expected) => {
    expect(stem(word)).toBe(expected);
  });

  it.each([
    ['quantisation', 'quantization'],
    ['optimised', 'optimized'],
    ['tokeniser', 'tokenizers'],
    ['analyse', 'analyzing'],
    ['behavioural', 'behavioral'],
    ['centre', 'center'],
    ['modelling', 'modeling'],
    ['fibres', 'fiber'],
    ['defence', 'defenses'],
    ['licences', 'license'],
    ['artefacts', 'artifact'],
    ['judgement', 'judgments'],
    ['programmes', 'programs'],
    ['grey', 'gray'],
    ['manoeuvring', 'maneuvers'],
    ['catalogue', 'catalogs'],
    ['aluminium', 'aluminum'],
    ['anaemia', 'anemia'],
    ['paediatrics', 'pediatric'],
    ['oestrogen', 'estrogens'],
    ['foetal', 'fetal'],
    ['diarrhoea', 'diarrhea'],
  ])('takes %s and %s for one word', (british, americanWord) => {
    expect(stem(british)).toBe(stem(americanWord));
  });

  it('keeps words apart that only look British', () => {
    expect(stem('four')).not.toBe(stem('for'));
    expect(stem('tour')).not.toBe(stem('tor'));
    expect(stem('precise')).not.toBe(stem('prize'));
    expect(stem('poet')).not.toBe(stem('pet'));
    expect(stem('israel')).not.toBe(stem('isrel'));
    expect(stem('caes')).not.toBe(stem('ces'));
    expect(stem('aems')).not.toBe(stem('ems'));
    expect(stem('aedes')).not.toBe(stem('eds'));
    expect(stem('entre')).not.toBe(stem('enter'));
    expect(stem('constructor')).toBe('constructor');
  });

  it('leaves names with digits and other scripts alone', () => {
    expect(stem('llama2s')).toBe('llama2s');
    expect(stem('модели')).toBe('модели');
  });
});
