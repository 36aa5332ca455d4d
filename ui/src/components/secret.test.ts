import { describe, expect, it } from 'vitest';

import { digits, faceColour, fits, initials } from './secret';

describe('a secret', () => {
  it.each([['4071', '4071'], ['٤٠٧١', '4071'], ['۴۰۷۱', '4071'], ['4 0-7x1', '4071'], ['９９०', '990'], ['', '']])('“%s” is typed as %s', (typed, read) => expect(digits(typed)).toBe(read));

  it.each([
    ['none', '', true], ['pin', '407', false], ['pin', '4071', true], ['pin', '123456789012', true], ['pin', '1234567890123', false], ['pin', 'abcd', false],
    ['pictures', 'sun bird', false], ['pictures', 'sun bird sun', true], ['passphrase', 'short', false], ['passphrase', '        ', false], ['passphrase', 'two red goats', true], ['passphrase', '两只红色的山羊走', true],
  ] as const)('%s with “%s” fits: %s', (lock, secret, does) => expect(fits(lock, secret)).toBe(does));
});

describe('a face', () => {
  it.each([['Amina Hassan', 'AH'], ['amina', 'A'], ['Naserian ole Lemayian', 'NL'], ['ليلى عبدي', 'ل'], ['李雷', '李'], ['Дулмаа Бат', 'ДБ'], ['  “Jo” (teacher) ', 'JT'], ['', '']])('of %s shows %s', (name, letters) => expect(initials(name)).toBe(letters));
  it('has one of three colours', () => expect([faceColour('mountains', ''), faceColour('tree', ''), faceColour('sun', ''), faceColour('horse', ''), faceColour('', 'b')]).toEqual([1, 2, 3, 1, 3]));
});
