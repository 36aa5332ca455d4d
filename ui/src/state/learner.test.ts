import { beforeEach, describe, expect, it, vi } from 'vitest';

import { carry, notes, whenNobody, type LearnerCard } from '../ipc';
import { learner } from './learner.svelte';
import { ofSomebody, pageOf, parse, to } from './route.svelte';
import { toasts } from './toasts.svelte';

const card = (more: Partial<LearnerCard> = {}): LearnerCard => ({ id: 'a', name: 'Amina', picture: 'sun', language: 'en', lock: 'none', lastMs: null, state: 'ready', ...more });
const called: string[] = [];

beforeEach(() => {
  called.length = 0;
  learner.gone();
  carry({ invoke: async (command, { settings }) => (called.push(command), settings ?? null), listen: async () => () => undefined });
});

describe('whoever studies', () => {
  it('brings their language, and saves nothing when it is the window’s already', async () => {
    await learner.take(card({ language: 'fr' }));
    expect(document.documentElement.lang).toBe('fr');
    called.length = 0;
    await learner.take(card({ language: 'fr' }));
    expect(called).toEqual([]);
    await learner.take(card({ language: 'en' }));
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
