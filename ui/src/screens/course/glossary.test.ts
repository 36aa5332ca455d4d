import { expect, test } from 'vitest';
import { find, folded } from './glossary';

const terms = [
  ['Capteur', 'Mesure l’humidité.'],
  ['Données', 'Ce que le capteur envoie.'],
  ['Été', 'Saison.'],
  ['Modèle de langue', 'Écrit le mot suivant.'],
].map(([term = '', definition = '']) => ({ id: term, term: { text: term, lang: 'fr' }, definition: { text: definition, lang: 'fr' } }));
const found = (typed: string) => find(terms, typed).map((one) => one.id);

test('nothing typed, all words in their order', () => expect(found('  ')).toHaveLength(4));
test.each([
  ['ete', ['Été']],
  ['LANGUE', ['Modèle de langue']],
  ['capteur', ['Capteur', 'Données']],
  ['humidite', ['Capteur']],
  ['xyz', []],
])('"%s" finds %j', (typed, words) => expect(found(typed)).toEqual(words));

test.each([['مُعَلِّم', 'معلم'], ['أستاذ', 'استاذ'], ['Ёлка', 'елка'], ['模型', '模型']])('%s reads %s', (text, plain) => expect(folded(text)).toBe(plain));
