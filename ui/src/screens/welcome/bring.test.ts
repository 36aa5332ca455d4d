import { expect, it, vi } from 'vitest';

import type { Brought } from '../../ipc';
import { Bringing } from './bring.svelte';

const BROUGHT: Brought = { learner: { id: 'h', name: 'Halima', picture: 'fish', language: 'en', lock: 'passphrase', lastMs: null, state: 'ready' }, merged: true, records: 12 };
const refuse = (code: string) => Promise.reject({ code, args: {}, detail: '' });

it('takes a file that asks for nothing', async () => {
  const bringing = new Bringing({ choose: async () => '/a.learner', bring: async () => BROUGHT });
  await bringing.choose();
  expect([bringing.brought, bringing.asks, bringing.failure]).toEqual([BROUGHT, false, null]);
});

it('does nothing when no file was chosen', async () => {
  const bring = vi.fn(async () => BROUGHT);
  const bringing = new Bringing({ choose: async () => null, bring });
  await bringing.choose();
  expect(bring).not.toHaveBeenCalled();
});

it('asks for what opens an encrypted file, again where it was wrong', async () => {
  const bring = vi.fn((_: string, secret: string) => (secret === 'two red goats' ? Promise.resolve(BROUGHT) : refuse(secret ? 'wrong-secret' : 'secret-needed')));
  const bringing = new Bringing({ choose: async () => '/a.learner', bring });
  await bringing.choose();
  expect([bringing.asks, bringing.wrong]).toEqual([true, false]);
  bringing.secret = 'two red';
  await bringing.bring();
  expect([bringing.asks, bringing.wrong, bringing.secret]).toEqual([true, true, '']);
  bringing.secret = 'two red goats';
  await bringing.bring();
  expect([bringing.brought?.records, bringing.asks]).toEqual([12, false]);
});

it('says what is wrong with another file', async () => {
  const bringing = new Bringing({ choose: async () => '/a.txt', bring: () => refuse('not-a-learner') });
  await bringing.choose();
  expect([bringing.failure?.code, bringing.brought]).toEqual(['not-a-learner', null]);
});
