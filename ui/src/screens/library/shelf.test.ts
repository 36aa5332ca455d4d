import { describe, expect, it } from 'vitest';

import type { CourseStanding } from '../../ipc';
import { packs } from '../../ipc/mock-data';
import { categoriesOf, isBegun, languagesOf, needsLook, shelf, standingOf, type Narrowed } from './shelf';

const all = packs();
const by = (change: Partial<Narrowed>): Narrowed => ({ show: 'all', category: '', language: '', sort: 'newest', ...change });
const titles = (change: Partial<Narrowed>) => shelf(all, [], by(change), 'en').map((pack) => pack.title.text);

describe('the shelf', () => {
  it('shows everything, the newest first', () => {
    const shown = shelf(all, [], by({}), 'en');
    expect(shown).toHaveLength(all.length);
    expect(shown.map((pack) => pack.installedMs)).toEqual(shown.map((pack) => pack.installedMs).toSorted((a, b) => b - a));
  });

  it('orders by title as the language does', () => {
    const named = ['Élan', 'Zebra', 'Eland', 'Part 10', 'Part 9'].map((text) => ({ ...all[0]!, title: { text, lang: 'fr' } }));
    expect(shelf(named, [], by({ sort: 'title' }), 'fr').map((pack) => pack.title.text)).toEqual(['Élan', 'Eland', 'Part 9', 'Part 10', 'Zebra']);
  });

  it('orders by size, the largest first', () => expect(titles({ sort: 'size' })[0]).toBe('Assessment for learning'));
  it('narrows to a language', () => expect(titles({ language: 'sw', sort: 'title' })).toEqual(['AI in agricultural science', 'Kusoma na kuandika, darasa la 1–3']));
  it('narrows to a subject', () => expect(titles({ category: 'ai-industry' })).toEqual(['Careful use of AI at work']));

  it('narrows to what needs a look: damaged or of doubtful origin', () => {
    expect(titles({ show: 'attention', sort: 'title' })).toEqual(['Assessment for learning', 'Kusoma na kuandika, darasa la 1–3']);
    expect(all.filter(needsLook)).toHaveLength(2);
  });

  it('narrows to what was begun and is not finished, and begins with what was opened last', () => {
    const [first, second, third] = all.map((pack): CourseStanding => ({
      pack: pack.id, course: pack.courses[0]!.id, title: pack.title, cover: '', here: true, finished: 1, begun: 1, lessons: pack.courses[0]!.lessons,
      assessments: 0, onTheWay: true, lastMs: 1000,
    }));
    const courses = [first!, { ...second!, lastMs: 2000 }, { ...third!, finished: third!.lessons, begun: 0, lastMs: 3000 }];
    const shown = (change: Partial<Narrowed>) => shelf(all, courses, by(change), 'en').map((pack) => pack.id);
    expect(shown({ sort: 'opened' }).slice(0, 3)).toEqual([third!.pack, second!.pack, first!.pack]);
    expect(shown({ show: 'begun', sort: 'opened' })).toEqual([second!.pack, first!.pack]);
    expect(isBegun(standingOf(all[3]!, courses))).toBe(false);
  });

  it('leaves the given list as it was', () => {
    const before = all.map((pack) => pack.id);
    shelf(all, [], by({ sort: 'size' }), 'en');
    expect(all.map((pack) => pack.id)).toEqual(before);
  });

  it('names the subjects in the order of the house, a centre’s own word last', () => {
    expect(categoriesOf(all)).toEqual(['teacher-digital-competency', 'genai-higher-education', 'ai-discipline', 'ai-industry', 'literacy']);
  });

  it('names the most frequent language first', () => expect(languagesOf(all)[0]).toBe('en'));
});
