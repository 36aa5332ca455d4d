import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { carry, type Job, type Settings } from '../ipc';
import { fraction, isOpen, share } from './jobs.svelte';
import { Loading, SKELETON_AFTER_MS } from './loading.svelte';
import { parse, router, to } from './route.svelte';
import { choices, shownTheme } from './settings.svelte';

describe('an address', () => {
  it.each([
    ['', { name: 'today' }],
    ['#/nowhere', { name: 'today' }],
    ['#/course/only-a-pack', { name: 'today' }],
    [to.library(), { name: 'library' }],
    [to.pack('org.example/odd id'), { name: 'pack', pack: 'org.example/odd id' }],
    [to.course('p', 'c'), { name: 'course', pack: 'p', course: 'c' }],
    [to.lesson('p', 'c', 'l'), { name: 'lesson', pack: 'p', course: 'c', lesson: 'l', anchor: '', at: null }],
    [to.lesson('p', 'c', 'l', 'три-вопроса', 134.5), { name: 'lesson', pack: 'p', course: 'c', lesson: 'l', anchor: 'три-вопроса', at: 134.5 }],
    ['#/lesson/p/c/l?at=soon', { name: 'lesson', pack: 'p', course: 'c', lesson: 'l', anchor: '', at: null }],
    [to.welcome(), { name: 'welcome', part: '' }],
    [to.newLearner(), { name: 'welcome', part: 'new' }],
    ['#/welcome/nowhere', { name: 'welcome', part: '' }],
    [to.quiz('p', 'c', 'lesson/odd/id'), { name: 'quiz', pack: 'p', course: 'c', quiz: 'lesson/odd/id' }],
    [to.results('p', 'c', 'assessment/a'), { name: 'results', pack: 'p', course: 'c', quiz: 'assessment/a' }],
    ['#/quiz/p/c/other/a', { name: 'today' }],
    [to.review(), { name: 'review' }],
    [to.notes(), { name: 'notes', pack: '', course: '' }],
    [to.notes('p', 'c'), { name: 'notes', pack: 'p', course: 'c' }],
    [to.progress(), { name: 'progress', pack: '', course: '' }],
    [to.progress('p', 'c'), { name: 'progress', pack: 'p', course: 'c' }],
    [to.certificates(), { name: 'certificates', pack: '', course: '', achievement: '' }],
    [to.certificates('p', 'c', 'a'), { name: 'certificates', pack: 'p', course: 'c', achievement: 'a' }],
    [to.elsewhere('f00d'), { name: 'elsewhere', credential: 'f00d' }],
    [to.verify(), { name: 'verify' }],
    [to.teach(), { name: 'teach', part: 'group' }],
    [to.teach('sticks'), { name: 'teach', part: 'sticks' }],
    ['#/teach/nowhere', { name: 'teach', part: 'group' }],
    [to.search('ماء & تربة?'), { name: 'search', q: 'ماء & تربة?' }],
    [to.settings('storage'), { name: 'settings', section: 'storage' }],
    ['#/pack/%E0%A4%A', { name: 'pack', pack: '%E0%A4%A' }],
  ])('%s', (address, route) => expect(parse(address)).toEqual(route));
});

describe('a place whose screen has to be read first', () => {
  const ways = new Map<string, () => void>();
  const prepare = (place: { name: string }) => (place.name === 'library' ? null : new Promise<void>((ready) => ways.set(place.name, ready)));
  beforeEach(async () => {
    location.hash = to.library();
    await router.follow(prepare);
  });

  it('is shown when that is done; the page before stays until then', async () => {
    const there = router.move(parse(to.search('water')));
    expect(router.current).toEqual({ name: 'library' });
    ways.get('search')?.();
    await there;
    expect(router.current).toEqual({ name: 'search', q: 'water' });
  });

  it('is not shown any more when one has gone elsewhere meanwhile', async () => {
    const slow = router.move(parse(to.settings()));
    await router.move(parse(to.library()));
    ways.get('settings')?.();
    await slow;
    expect(router.current).toEqual({ name: 'library' });
  });
});

describe('long work', () => {
  const job = (change: Partial<Job>): Job => ({
    id: 1, kind: 'install', state: 'running', step: 'copying', title: { text: '', lang: '' }, pack: '', done: 0, total: 0, secondsLeft: null, mended: 0, damaged: 0, failure: null, ...change,
  });

  it('is open until it is done, failed or stopped', () => {
    expect((['waiting', 'running', 'paused', 'done', 'failed', 'cancelled'] as const).filter((state) => isOpen(job({ state })))).toEqual(['waiting', 'running', 'paused']);
  });
  it('has no share when there is none', () => expect(share([])).toBeNull());
  it('counts each work once, however large', () => expect(share([job({ state: 'done' }), job({ state: 'waiting', step: 'reading' })])).toBe(0.5));
  it('is never more than whole', () => expect(fraction(job({ kind: 'verify', step: 'verifying', done: 12, total: 10 }))).toBe(1));
  it('never falls back when a step begins to count anew', () => {
    const steps = [job({ step: 'reading' }), job({ step: 'checking' }), job({ step: 'copying', done: 0, total: 9e8 }), job({ step: 'copying', done: 9e8, total: 9e8 }), job({ step: 'indexing', done: 0, total: 7 }), job({ step: 'indexing', done: 7, total: 7 })];
    const far = steps.map(fraction);
    expect(far).toEqual(far.toSorted((a, b) => a - b));
    expect(far.at(-1)).toBe(1);
  });
});

describe('something asked for', () => {
  afterEach(() => vi.useRealTimers());

  it('is said to be slow only after a while', async () => {
    vi.useFakeTimers();
    const page = new Loading<number>();
    let answer: (value: number) => void = () => undefined;
    const done = page.load(() => new Promise((resolve) => (answer = resolve)));
    vi.advanceTimersByTime(SKELETON_AFTER_MS - 1);
    expect(page.slow).toBe(false);
    vi.advanceTimersByTime(1);
    expect(page.slow).toBe(true);
    answer(7);
    await done;
    expect([page.value, page.slow]).toEqual([7, false]);
  });

  it('drops an answer that a newer question overtook', async () => {
    const page = new Loading<string>();
    let late: (value: string) => void = () => undefined;
    const first = page.load(() => new Promise((resolve) => (late = resolve)));
    await page.load(async () => 'new');
    late('old');
    await first;
    expect(page.value).toBe('new');
  });

  it('keeps what was there when asking again fails', async () => {
    const page = new Loading<string>();
    await page.load(async () => 'there');
    await page.load(async () => {
      throw { code: 'io', args: {}, detail: '' };
    });
    expect([page.value, page.failure?.code]).toEqual(['there', 'io']);
  });
});

describe('choices', () => {
  it('follow the computer’s colours until somebody chooses', () => {
    const prefers = (wanted: string) => (query: string) => query.includes(wanted);
    expect(shownTheme('auto', prefers('nothing'))).toBe('light');
    expect(shownTheme('auto', prefers('dark'))).toBe('dark');
    expect(shownTheme('auto', prefers('contrast'))).toBe('contrast');
    expect(shownTheme('light', prefers('dark'))).toBe('light');
  });

  it('show at once and are kept', async () => {
    const kept: Settings[] = [];
    carry({ invoke: async (_, { settings }) => (kept.push(settings as Settings), settings), listen: async () => () => undefined });
    await choices.save({ uiLanguage: 'ar', theme: 'dark', textPercent: 150 });
    const { lang, dir, dataset } = document.documentElement;
    expect([lang, dir, dataset.theme, dataset.text]).toEqual(['ar', 'rtl', 'dark', '150']);
    expect(kept[0]?.uiLanguage).toBe('ar');
  });

  it('go back when they cannot be kept', async () => {
    carry({ invoke: async (_, { settings }) => settings, listen: async () => () => undefined });
    await choices.save({ uiLanguage: 'fr', textPercent: 100 });
    carry({ invoke: () => Promise.reject({ code: 'read-only', args: {}, detail: '' }), listen: async () => () => undefined });
    await expect(choices.save({ uiLanguage: 'zh' })).rejects.toMatchObject({ code: 'read-only' });
    expect(document.documentElement.lang).toBe('fr');
  });

  it('make text larger step by step, and no larger than double', async () => {
    carry({ invoke: async (_, { settings }) => settings, listen: async () => () => undefined });
    await choices.save({ textPercent: 130 });
    await choices.textStep(1);
    expect(choices.current.textPercent).toBe(150);
    await choices.textStep(1);
    await choices.textStep(1);
    expect(choices.current.textPercent).toBe(200);
    await choices.textStep(0);
    expect(choices.current.textPercent).toBe(100);
  });
});
