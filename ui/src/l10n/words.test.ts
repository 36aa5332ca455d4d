// @vitest-environment node
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { FluentBundle, FluentResource } from '@fluent/bundle';
import { parse, type Resource, type Entry, type Pattern, type Expression, type InlineExpression } from '@fluent/syntax';
import { describe, expect, it } from 'vitest';

import { files, languages, messages, unbroken, words, writeDeclaration, declaration } from '../../plugins/fluent';

const english = messages(words('en'));
const others = languages().filter((lang) => lang !== 'en');
const area = (path: string) => path.split('/').pop() ?? '';

/** All of the window's own source, to look for message ids in. */
function source(folder = new URL('..', import.meta.url).pathname): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'generated' ? '' : source(path);
      return /\.(svelte|ts)$/.test(entry.name) && !entry.name.endsWith('.test.ts') ? readFileSync(path, 'utf8') : '';
    })
    .join('\n');
}

/** Names of failures as the program's source has them: behind `=>` where names are given, and in `failure("…")`. */
function codes(path: string, pattern: RegExp): string[] {
  const source = readFileSync(new URL(`../../../src-tauri/crates/${path}`, import.meta.url), 'utf8');
  return [...new Set([...source.matchAll(pattern)].map((match) => match[1] as string))];
}

/** Every choice between plural forms in a pattern: the keys of its variants. */
function choices(pattern: Pattern | null): string[][] {
  const found: string[][] = [];
  const visit = (expression: Expression | InlineExpression): void => {
    if (expression.type === 'SelectExpression') {
      found.push(expression.variants.map((variant) => (variant.key.type === 'Identifier' ? variant.key.name : variant.key.value)));
      expression.variants.forEach((variant) => found.push(...choices(variant.value)));
    }
    if (expression.type === 'Placeable') visit(expression.expression);
  };
  pattern?.elements.forEach((part) => part.type === 'Placeable' && visit(part.expression));
  return found;
}

/** Plural categories that whole numbers take. */
function categories(lang: string): Set<string> {
  const rules = new Intl.PluralRules(lang);
  return new Set(Array.from({ length: 1200 }, (_, count) => rules.select(count)));
}

/** Numbers that are always two or more. */
const NEVER_ONE = ['search-count-languages'];

/** Forms a message may leave to its default. */
function spared(lang: string, id: string): string[] {
  return [
    'zero',
    'other',
    // In Arabic the forms for 11–99 and for hundreds differ in writing for some nouns only.
    ...(lang === 'ar' ? ['many'] : []),
    ...(NEVER_ONE.includes(id) ? ['one', 'two'] : []),
  ];
}

describe('the words', () => {
  it('exist in six languages', () => expect(languages()).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh']));

  it('are declared for TypeScript as they are in English', () => {
    writeDeclaration();
    expect(readFileSync(new URL('./generated/messages.ts', import.meta.url), 'utf8')).toBe(declaration());
  });

  it('have no message that no screen shows', { timeout: 60_000 }, () => {
    const code = source();
    const failures = code.includes('`error-${failure.code}`');
    const unused = [...english.keys()].filter((id) => {
      if (code.includes(`'${id}'`)) return false;
      // Names that are put together while the program runs.
      const stems = [...id.matchAll(/-/g)].map((hyphen) => id.slice(0, hyphen.index + 1));
      if (id.startsWith('error-') && failures) return false;
      return !stems.some((stem) => code.includes(`\`${stem}\${`));
    });
    expect(unused).toEqual([]);
  });

  const NAMED = /Self::\w+(?: \{ \.\. \})? => "([a-z]+(?:-[a-z]+)*)"/g;
  for (const [why, path, pattern, some] of [
    ['an answer does not fit its question', 'course/src/item/grade.rs', NAMED, 'not-a-number'],
    ['an answer is not taken', 'course/src/attempt/error.rs', NAMED, 'time-over'],
    ['an attempt cannot begin', 'client/src/learning/attempt.rs', /BeginError::\w+(?: \{ \.\. \})? => "([a-z-]+)"/g, 'no-attempts'],
    ['a file cannot be handed in', 'client/src/learning/quiz.rs', /failure\(\s*"([a-z-]+)"/g, 'file-too-large'],
    ['a learner cannot enter', 'client/src/failure/learner.rs', /(?:=>|failure\()\s*"([a-z-]+)"/g, 'name-unfit'],
  ] as const) {
    it(`say why ${why}, whatever the reason`, () => {
      const named = codes(path, pattern);
      expect(named).toContain(some);
      expect(named.filter((code) => !english.has(`error-${code}`))).toEqual([]);
    });
  }

  it('ends no French line between a mark and its word, and leaves other languages alone', () => {
    const words = 'a = « { $title } » est là : { $count ->\n    [one] { $count } %\n   *[other] non ?\n}';
    expect(unbroken(words, 'fr')).toBe('a = «\u00a0{ $title }\u00a0» est là\u00a0: { $count ->\n    [one] { $count }\u00a0%\n   *[other] non\u00a0?\n}');
    expect(unbroken(words, 'en')).toBe(words);
  });

  for (const lang of languages()) {
    describe(lang, () => {
      it('is written without a syntax error and without a message twice', () => {
        for (const file of files(lang)) {
          const body = (parse(readFileSync(file, 'utf8'), {}) as Resource).body;
          const junk = body.filter((entry: Entry | { type: 'Junk' }) => entry.type === 'Junk');
          expect(junk, area(file)).toEqual([]);
        }
        const bundle = new FluentBundle(lang);
        expect(bundle.addResource(new FluentResource(words(lang)))).toEqual([]);
      });

      it('gives each plural form that its whole numbers need', () => {
        const needed = categories(lang);
        const lacking: string[] = [];
        for (const entry of (parse(words(lang), {}) as Resource).body) {
          if (entry.type !== 'Message') continue;
          for (const keys of choices(entry.value)) {
            const names = keys.filter((key) => Number.isNaN(Number(key)));
            const missing = [...needed].filter((form) => !spared(lang, entry.id.name).includes(form) && !names.includes(form));
            if (missing.length > 0) lacking.push(`${entry.id.name}: ${missing.join(', ')}`);
          }
        }
        expect(lacking).toEqual([]);
      });
    });
  }

  for (const lang of others) {
    describe(lang, () => {
      const theirs = messages(words(lang));

      it('has the same files as English', () => expect(files(lang).map(area)).toEqual(files('en').map(area)));
      it('has every message', () => expect([...english.keys()].filter((id) => !theirs.has(id))).toEqual([]));
      it('has no other message', () => expect([...theirs.keys()].filter((id) => !english.has(id))).toEqual([]));

      it('mentions nothing that English does not give', () => {
        const strange = [...theirs].filter(([id, names]) => names.some((name) => !english.get(id)?.includes(name))).map(([id]) => id);
        expect(strange).toEqual([]);
      });

      it('is translated', () => {
        const value = (source: string) => new Map((parse(source, {}) as Resource).body.flatMap((entry) => (entry.type === 'Message' ? [[entry.id.name, JSON.stringify(entry.value, (key, part) => (key === 'span' ? undefined : part))] as const] : [])));
        const [original, translated] = [value(words('en')), value(words(lang))];
        const same = [...translated].filter(([id, text]) => original.get(id) === text && /[a-z]{3}/i.test(text.replace(/"(type|elements|value|name|id|expression|VariableReference|Identifier|TextElement|Placeable|Pattern|StringLiteral)"/g, ''))).map(([id]) => id);
        // A few words are the same in both languages.
        expect(same.length, same.join(', ')).toBeLessThan(24);
      });
    });
  }
});
