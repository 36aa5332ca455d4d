import { beforeEach, describe, expect, it, vi } from 'vitest';

import { carry, notes, whenNobody, type LearnerCard } from '../ipc';
import { learner } from './learner.svelte';
import { ofSomebody, pageOf, parse, to } from './route.svelte';
import { languages } from '../screens/lesson/languages.svelte';
import { SettingsPage } from '../screens/settings/settings.svelte';
import { choices } from './settings.svelte';
import { toasts } from './toasts.svelte';

const card = (more: Partial<LearnerCard> = {}): LearnerCard => ({ id: 'a', name: 'Amina', picture: 'sun', language: 'en', lock: 'none', lastMs: null, state: 'ready', ...more });
const called: string[] = [];

beforeEach(() => {
  called.length = 0;
  learner.gone();
  carry({ invoke: async (command, { settings }) => (called.push(command), settings ?? null), listen: async () => () => undefined });
});

describe('whoever studies', () => {
  it('brings their language, and takes it along when they get up: the laptop’s own stays as it was', async () => {
    await choices.save({ uiLanguage: 'ru' });
    called.length = 0;
    await learner.take(card({ language: 'fr' }));
    expect([document.documentElement.lang, choices.current.uiLanguage, called]).toEqual(['fr', 'ru', []]);
    expect([choices.titleLanguage, languages.of('p', 'c')]).toEqual(['fr', 'fr']);
    await learner.leave();
    expect([document.documentElement.lang, called]).toEqual(['ru', ['learner_leave']]);
    await choices.save({ uiLanguage: 'en' });
  });

  it('keeps their language whatever else is chosen', async () => {
    await learner.take(card({ language: 'fr' }));
    await choices.save({ textPercent: 115, uiLanguage: 'es' });
    expect(document.documentElement.lang).toBe('fr');
    await choices.save({ textPercent: 100, uiLanguage: 'en' });
  });

  it('is the one whose language Settings changes; while nobody studies it is the laptop’s', async () => {
    carry({ invoke: async (command, args) => (called.push(command), command === 'learner_change' ? { ...card(), ...args } : (args.settings ?? null)), listen: async () => () => undefined });
    await learner.take(card({ language: 'fr' }));
    await new SettingsPage().speak('ar');
    expect([document.documentElement.lang, choices.current.uiLanguage, called]).toEqual(['ar', 'en', ['learner_change']]);
    await learner.gone();
    await new SettingsPage().speak('es');
    expect([document.documentElement.lang, choices.current.uiLanguage]).toEqual(['es', 'es']);
    await choices.save({ uiLanguage: 'en' });
  });

  it('keeps the window’s language when it does not speak theirs', async () => {
    await learner.take(card({ language: 'sw' }));
    expect(document.documentElement.lang).toBe('en');
  });

  it('is told when their file was mended', async () => {
    const before = toasts.notes.length;
    await learner.entered({ learner: card(), recoveryCode: '', mended: true });
    expect(toasts.notes.length).toBe(before + 1);
  });

  it('is gone only once the program has let them go', async () => {
    await learner.take(card());
    carry({ invoke: () => Promise.reject({ code: 'busy', args: {}, detail: '' }), listen: async () => () => undefined });
    await expect(learner.leave()).rejects.toMatchObject({ code: 'busy' });
    expect(learner.current?.name).toBe('Amina');
  });
});

it('a command that finds nobody studying says so to the window', async () => {
  const gone = vi.fn();
  whenNobody(gone);
  carry({ invoke: () => Promise.reject({ code: 'nobody', args: {}, detail: '' }), listen: async () => () => undefined });
  await expect(notes('', '', 'en')).rejects.toMatchObject({ code: 'nobody' });
  expect(gone).toHaveBeenCalledOnce();
  whenNobody(() => undefined);
});

it('pages of what somebody did need somebody; packs and settings do not', () => {
  expect([to.today(), to.quiz('p', 'c', 'lesson/l'), to.review(), to.notes(), to.progress(), to.certificates()].map((place) => ofSomebody(parse(place)))).toEqual(Array(6).fill(true));
  expect([to.library(), to.import(), to.settings(), to.welcome(), to.search()].map((place) => ofSomebody(parse(place)))).toEqual(Array(5).fill(false));
});

it('a page that shows another part of itself stays the same page', () => {
  const page = (address: string) => pageOf(parse(address));
  expect(page(to.lesson('p', 'c', 'l', 'a'))).toBe(page(to.lesson('p', 'c', 'l', 'b')));
  expect(page(to.settings('privacy'))).toBe(page(to.settings()));
  expect(page(to.results('p', 'c', 'lesson/a'))).not.toBe(page(to.results('p', 'c', 'lesson/b')));
  expect(page(to.welcome())).not.toBe(page(to.newLearner()));
});
