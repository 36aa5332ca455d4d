// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { explained, explains, fitting, isHelp, passages } from './help.svelte';
import { parse, to } from './route.svelte';

const house = new URL('../../../', import.meta.url).pathname;
const lessons = join(house, 'content-packs/help/courses/help/lessons/en');

/** Headings of the help's lessons as addresses have them. */
const headings = new Map(readdirSync(lessons).map((file) => [
  file.replace(/^\d+-|\.md$/g, ''),
  [...readFileSync(join(lessons, file), 'utf8').replace(/```[^]*?```/g, '').matchAll(/^## (.+)$/gm)].map(([, words = '']) => words.toLowerCase().replace(/[’']/g, '').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')),
]));

describe('the help', () => {
  it('is led to by pages that exist, at headings that stand there', () => {
    const wrong = passages().filter(({ lesson, anchor }) => !headings.has(lesson) || (anchor !== '' && !headings.get(lesson)?.includes(anchor)));
    expect(wrong).toEqual([]);
  });

  it('explains failures that there are', () => {
    const words = readFileSync(join(house, 'locales/en/errors.ftl'), 'utf8');
    const codes = [...words.matchAll(/^error-([a-z-]+) =/gm)].map(([, code = '']) => code);
    expect(explained().filter((code) => !codes.includes(code))).toEqual([]);
    expect(explains('no-such-failure')).toBeNull();
  });

  it.each([
    ['#/import', 'prepare-the-laptops'], ['#/exchange', 'send-your-records'], ['#/exchange/classroom', 'open-a-classroom'], ['#/verify', 'is-this-certificate-good'],
    ['#/certificates', 'earn-a-certificate'], ['#/teach/sticks', 'fill-sticks'], ['#/teach', 'see-who-needs-help'], ['#/welcome', 'your-first-hour'],
    ['#/welcome/new', 'your-first-hour'], ['#/review', 'answer-questions'], ['#/lesson/org.example/water/boil', 'read-a-lesson'],
  ])('fits %s with its lesson', (address, lesson) => expect(fitting(parse(address))?.lesson).toBe(lesson));

  it.each(['#/lesson/org.packhorse.help/help/find-anything', '#/course/org.packhorse.help/help', '#/help/find-anything'])('shows its contents from within: %s', (address) => {
    expect(isHelp(parse(address))).toBe(true);
    expect(fitting(parse(address))).toBeNull();
  });

  it('has addresses for its contents, a lesson and a passage', () => {
    for (const address of [to.help(), to.help('find-anything'), to.help('find-anything', 'search-all-lessons')]) expect(parse(address).name).toBe('help');
    expect(parse(to.help('a', 'b'))).toEqual({ name: 'help', lesson: 'a', anchor: 'b' });
  });
});
