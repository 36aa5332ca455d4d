/** What opens a learner's lock, as it is typed. The program checks again; this only says so early. */
import type { Lock } from '../ipc';
import type { IconName } from './icon-names';

/** Pictures a learner can be shown by. */
export const FACES = ['mountains', 'tree', 'sun', 'horse', 'bird', 'fish', 'flower-lotus', 'star'] as const satisfies readonly IconName[];
/** Pictures a lock is made of: those, and some more. */
export const PICTURES = [...FACES, 'moon', 'boat', 'cow', 'leaf'] as const satisfies readonly IconName[];
/** How many pictures a lock is made of here, and how many one made elsewhere may have. */
export const PICTURES_NEEDED = 3;
export const PICTURES_MOST = 8;
/** Digits of a PIN. */
export const PIN_DIGITS = { least: 4, most: 12 };
/** Characters a passphrase has at least. */
export const PASSPHRASE_LEAST = 8;

const isDigit = (char: string): boolean => /^\p{Nd}$/u.test(char);

/** The digits of a text, whatever script's keyboard wrote them: ٤٠٧١ is 4071. */
export function digits(text: string): string {
  return [...text].filter(isDigit).map((char) => {
    // Digits of one script stand in a row of ten, from 0 to 9.
    const code = char.codePointAt(0) ?? 0;
    let zero = code;
    while (code - zero < 9 && isDigit(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(code - zero);
  }).join('');
}

/** Pictures of a secret, in their order. */
export const pictures = (secret: string): string[] => secret.split(' ').filter(Boolean);

/** Whether such a lock can be made with this. */
export function fits(lock: Lock, secret: string): boolean {
  if (lock === 'pin') return /^\d+$/.test(secret) && secret.length >= PIN_DIGITS.least && secret.length <= PIN_DIGITS.most;
  if (lock === 'pictures') return pictures(secret).length === PICTURES_NEEDED;
  if (lock === 'passphrase') return [...secret.trim()].length >= PASSPHRASE_LEAST;
  return true;
}

/** The letters a face shows: of the first and the last word; one where a script writes no spaces. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = (word = '') => /[\p{L}\p{N}]/u.exec(word)?.[0]?.toLocaleUpperCase() ?? '';
  const last = words.length > 1 ? first(words.at(-1)) : '';
  const begin = first(words[0]);
  // Arabic letters join or stand strangely side by side: one is enough.
  return /\p{Script=Arabic}/u.test(begin) ? begin : begin + last;
}

/** Which of the colours a face has: by its picture, else by its letters. */
export function faceColour(picture: string, name: string): number {
  const at = (FACES as readonly string[]).indexOf(picture);
  const count = at >= 0 ? at : [...name].reduce((sum, char) => sum + (char.codePointAt(0) ?? 0), 0);
  return (count % 3) + 1;
}
