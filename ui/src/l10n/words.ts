/** Where a language's words come from: one module each, read when it is first needed. */
import english from 'virtual:words/en';

import type { languages } from './generated/messages';

/** A language the interface speaks. */
export type Language = (typeof languages)[number];

/** The Fluent source of each message of a language, behind its name. */
export type Words = Readonly<Record<string, string>>;

const readers: Record<Language, () => Promise<{ default: Words }>> = {
  ar: () => import('virtual:words/ar'),
  en: () => Promise.resolve({ default: english }),
  es: () => import('virtual:words/es'),
  fr: () => import('virtual:words/fr'),
  ru: () => import('virtual:words/ru'),
  zh: () => import('virtual:words/zh'),
};

/** English, always there: what shows should a message be missing elsewhere. */
export { english };

/** Reads a language's words. */
export async function read(lang: Language): Promise<Words> {
  return (await readers[lang]()).default;
}
