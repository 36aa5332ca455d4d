import { beforeEach, expect, it, vi } from 'vitest';

import { carry, type Entered, type LearnerCard, type Lock } from '../../ipc';
import { learner } from '../../state/learner.svelte';
import { Identity } from './identity.svelte';

const card = (lock: Lock): LearnerCard => ({ id: 'a', name: 'Amina', picture: 'sun', language: 'en', lock, lastMs: null, state: 'ready' });

beforeEach(async () => {
  carry({
    invoke: async (command, args) => (command === 'learner_change' ? (args.name ? { ...card('none'), ...args } : Promise.reject({ code: 'name-empty', args: {}, detail: '' })) : args.settings),
    listen: async () => () => undefined,
  });
  await learner.take(card('none'));
});

it('changes one thing and leaves the others', async () => {
  const identity = new Identity();
  expect(await identity.change({ picture: 'fish' })).toBe(true);
  expect([learner.current?.name, learner.current?.picture]).toEqual(['Amina', 'fish']);
});

it('turns the window to the learner’s new language', async () => {
  await new Identity().change({ language: 'fr' });
  expect(document.documentElement.lang).toBe('fr');
  await new Identity().change({ language: 'en' });
});

it('keeps the old name when the new one is refused', async () => {
  const identity = new Identity();
  expect([await identity.change({ name: '' }), identity.failure?.code, learner.current?.name]).toEqual([false, 'name-empty', 'Amina']);
});

it('changes the lock once the new secret fits, and shows the new recovery code', async () => {
  const relock = vi.fn(async (): Promise<Entered> => ({ learner: card('pin'), recoveryCode: 'K7Q2M', mended: false }));
  const identity = new Identity(relock);
  identity.begin(true);
  identity.lock = 'pin';
  identity.newSecret = '40';
  expect([await identity.relock(), identity.lacks, relock.mock.calls.length]).toEqual([false, true, 0]);
  identity.newSecret = '4071';
  expect([await identity.relock(), learner.code, learner.current?.lock, identity.changing]).toEqual([true, 'K7Q2M', 'pin', false]);
  learner.code = '';
});

it('leaves the lock as it was when the present secret is wrong', async () => {
  const identity = new Identity(() => Promise.reject({ code: 'wrong-secret', args: { wait: '0' }, detail: '' }));
  identity.begin(true);
  Object.assign(identity, { secret: '1', lock: 'none', newSecret: '' });
  expect([await identity.relock(), identity.wrong, identity.secret, identity.changing]).toEqual([false, true, '', true]);
});
