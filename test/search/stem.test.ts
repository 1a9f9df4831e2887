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
    ['oscillators', 'oscil'],
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

  it.each([
    ['bias', 'biases', 'biased'],
    ['virus', 'viruses'],
    ['focus', 'focuses', 'focused'],
    ['status', 'statuses'],
    ['lens', 'lenses'],
    ['alias', 'aliases', 'aliasing'],
    ['gas', 'gases'],
    ['bus', 'buses'],
    ['axis', 'axes'],
    ['key', 'keys', 'keyed'],
    ['way', 'ways'],
    ['day', 'days'],
    ['ray', 'rays'],
    ['eye', 'eyes'],
    ['use', 'uses'],
    ['one', 'ones'],
    ['survey', 'surveys', 'surveyed'],
    ['try', 'tries', 'tried', 'trying'],
    ['tie', 'ties', 'tied'],
    ['box', 'boxes'],
    ['matrix', 'matrices'],
    ['vertex', 'vertices'],
    ['index', 'indices', 'indexes'],
    ['corpus', 'corpora'],
    ['criterion', 'criteria'],
    ['phenomenon', 'phenomena'],
    ['equilibrium', 'equilibria'],
    ['spectrum', 'spectra'],
    ['stimulus', 'stimuli'],
    ['hypothesis', 'hypotheses', 'hypothesize', 'hypothesised'],
    ['analysis', 'analyses', 'analyzes', 'analysing'],
    ['synthesis', 'syntheses'],
    ['thesis', 'theses'],
    ['crisis', 'crises'],
    ['add', 'adds', 'added'],
    ['exceed', 'exceeds', 'exceeding'],
    ['embed', 'embeds', 'embedding'],
    ['learned', 'learnt'],
    ['gpu', 'gpus'],
    ['wsi', 'wsis'],
  ])('takes %s, %s and so on for one word', (word, ...others) => {
    for (const other of others) expect(stem(other), other).toBe(stem(word));
  });

  it.each([
    ['general', 'generation', 'generic', 'generous'],
    ['news', 'new'],
    ['university', 'universal', 'universe'],
    ['organization', 'organ', 'organic'],
    ['experience', 'experiments'],
    ['numerical', 'numerous'],
    ['internal', 'international', 'intern'],
    ['community', 'communication'],
    ['critic', 'critical'],
    ['animal', 'animation'],
    ['object', 'objective'],
    ['position', 'positive'],
    ['vertices', 'vertical'],
    ['indices', 'indicate'],
    ['theses', 'these'],
    ['added', 'ad'],
    ['does', 'doe'],
    ['thus', 'thu'],
    ['this', 'thi'],
    ['days', 'dai'],
    ['rays', 'rai'],
    ['ways', 'wai'],
    ['keys', 'kei'],
    ['als', 'al'],
  ])('keeps %s apart from %s and so on', (...words) => {
    expect(new Set(words.map(stem)).size).toBe(words.length);
  });

  it.each([
    ['generalization', 'generalise', 'generally'],
    ['generation', 'generated', 'generator', 'generative'],
    ['organization', 'organised', 'organizer', 'organizational'],
    ['experimental', 'experiments', 'experimentation'],
    ['experience', 'experienced'],
    ['community', 'communities'],
    ['communication', 'communicate', 'communicative'],
    ['critical', 'critically', 'criticality'],
    ['active', 'activity', 'actively'],
    ['activation', 'activated', 'activates'],
    ['interpret', 'interpretation', 'interpretability'],
    ['localization', 'localised'],
  ])('still takes %s, %s and so on for one word', (word, ...others) => {
    for (const other of others) expect(stem(other), other).toBe(stem(word));
  });

  it('leaves names with digits and other scripts alone', () => {
    expect(stem('llama2s')).toBe('llama2s');
    expect(stem('модели')).toBe('модели');
  });
});
