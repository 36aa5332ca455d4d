import { describe, expect, it } from 'vitest';

import { bytes, day, direction, formattingLocale, fullDay, list, negotiate, number, ownName, written } from './format';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('digits', () => {
  it.each([
    ['ar', 'auto', ['ar'], '١٬٢٣٤'],
    ['ar', 'auto', ['ar-EG'], '١٬٢٣٤'],
    ['ar', 'auto', ['fr', 'ar-MA'], '1,234'],
    ['ar', 'latin', ['ar-EG'], '1,234'],
    ['en', 'arabic', ['en'], '١٬٢٣٤'],
    ['en', 'auto', ['ar-EG'], '1,234'],
    ['ru', 'auto', [], '1 234'],
  ] as const)('%s, %s, on a computer set to %s: %s', (lang, numerals, system, shown) => {
    expect(plain(number(1234, formattingLocale(lang, numerals, system)))).toBe(shown);
  });
});

describe('sizes', () => {
  it.each([
    [0, 'en', '0 bytes'],
    [999, 'en', '999 bytes'],
    [412e6, 'en', '412 MB'],
    [9.64e6, 'en', '9.6 MB'],
    [999.6e6, 'en', '1 GB'],
    [1.316e9, 'en', '1.3 GB'],
    [412e6, 'fr', '412 Mo'],
    [1.2e9, 'ru', '1,2 ГБ'],
    [-5, 'en', '0 bytes'],
  ])('%d bytes in %s: %s', (value, locale, shown) => expect(plain(bytes(value, locale)).replace('byte ', 'bytes ').replace(/byte$/, 'bytes')).toBe(shown));
});

it('names a year only when it is another one', () => {
  const now = Date.UTC(2026, 10, 21, 12);
  expect(day(Date.UTC(2026, 10, 3, 12), 'en-GB', now)).toBe('3 November');
  expect(day(Date.UTC(2025, 10, 3, 12), 'en-GB', now)).toBe('3 November 2025');
});

it.each([['en-US'], ['en-IN'], ['ar-EG']])('writes a day as the language does, on a computer set to %s', (system) => {
  const [english, arabic] = ['en', 'ar'].map((lang) => fullDay(Date.UTC(2026, 10, 22, 12), formattingLocale(lang, 'latin', [system])));
  expect([english, arabic]).toEqual(['22 November 2026', '22 نوفمبر 2026']);
});

it.each([['0.7', 'ar-u-nu-arab', '٠٫٧'], ['12.50 kg', 'ar-u-nu-arab', '١٢٫٥٠ kg'], ['0.7', 'fr', '0,7'], ['-3', 'ar-u-nu-arab', '-٣'], ['0.7', 'en-GB', '0.7'], ['none', 'ar', 'none']])('shows %s in the digits of %s', (text, locale, shown) => expect(written(text, locale)).toBe(shown));

it('ends no Russian date by a point', () => expect(plain(fullDay(Date.UTC(2026, 10, 1, 12), 'ru'))).toBe('1 ноября 2026 года'));

it('puts each language’s own sign between names', () => {
  expect([list(['a', 'b'], 'en'), list(['a', 'b'], 'ar'), list(['a', 'b'], 'zh')]).toEqual(['a, b', 'a، b', 'a、b']);
});

it('calls languages by their own names, in capitals where the language has them', () => {
  expect(['mn', 'sw', 'ar', 'zh-Hant', 'de'].map(ownName)).toEqual(['Монгол', 'Kiswahili', 'العربية', '繁體中文', 'Deutsch']);
  expect(ownName('not a tag')).toBe('not a tag');
});

it('knows which way languages are written', () => expect(['ar', 'fa-IR', 'en', 'zh'].map(direction)).toEqual(['rtl', 'rtl', 'ltr', 'ltr']));

it('takes the first of the computer’s languages that the interface speaks', () => {
  expect(negotiate(['mn-MN', 'ru-RU', 'en'], ['en', 'ru'])).toBe('ru');
  expect(negotiate(['mn'], ['en', 'ru'])).toBe('en');
});
