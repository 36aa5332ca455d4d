import { beforeEach, expect, it, vi } from 'vitest';

import { carry, type Entered, type NewLearner } from '../../ipc';
import { learner } from '../../state/learner.svelte';
import { freeFace, NewShelf } from './new-shelf.svelte';

const made = (recoveryCode = '') => vi.fn(async ({ name, picture, language, lock }: NewLearner): Promise<Entered> => ({ learner: { id: 'a', name, picture, language, lock, lastMs: null, state: 'ready' }, recoveryCode, mended: false }));

beforeEach(() => {
  learner.gone();
  carry({ invoke: async (_, { settings }) => settings, listen: async () => () => undefined });
});

it('needs a name and nothing else', async () => {
  const create = made();
  const shelf = new NewShelf(create);
  expect([await shelf.make('en'), shelf.nameLacks, create.mock.calls.length]).toEqual([false, true, 0]);
  shelf.name = 'Дулмаа';
  expect(await shelf.make('ru')).toBe(true);
  expect(create).toHaveBeenCalledWith({ name: 'Дулмаа', picture: 'mountains', language: 'ru', lock: 'none', secret: '' });
  expect([learner.current?.name, learner.code]).toEqual(['Дулмаа', '']);
});

it('makes no lock that is too short, and shows the recovery code of one that fits', async () => {
  const create = made('K7Q2M-9XW4T');
  const shelf = new NewShelf(create);
  shelf.name = 'Amina';
  shelf.lock = 'pin';
  shelf.secret = '40';
  expect([await shelf.make('en'), shelf.secretLacks]).toEqual([false, true]);
  shelf.secret = '4071';
  expect([await shelf.make('en'), learner.code]).toEqual([true, 'K7Q2M-9XW4T']);
});

it('keeps what was written when the program refuses', async () => {
  const shelf = new NewShelf(() => Promise.reject({ code: 'disk-full', args: {}, detail: '' }));
  shelf.name = 'Amina';
  expect(await shelf.make('en')).toBe(false);
  expect([shelf.failure?.code, shelf.name, shelf.busy, learner.current]).toEqual(['disk-full', 'Amina', false, null]);
});

it('offers a picture that nobody here has', () => {
  expect(freeFace([])).toBe('mountains');
  expect(freeFace([{ picture: 'mountains' }, { picture: 'sun' }])).toBe('tree');
  expect(freeFace(['mountains', 'tree', 'sun', 'horse', 'bird', 'fish', 'flower-lotus', 'star'].map((picture) => ({ picture })))).toBe('mountains');
});
