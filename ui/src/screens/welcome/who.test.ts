import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { carry, type Entered, type LearnerCard, type Lock } from '../../ipc';
import { learner } from '../../state/learner.svelte';
import { Who, type Ways } from './who.svelte';

const card = (lock: Lock, more: Partial<LearnerCard> = {}): LearnerCard => ({ id: 'a', name: 'Amina', picture: 'sun', language: 'en', lock, lastMs: null, state: 'ready', ...more });
const wrong = (wait: string) => Promise.reject({ code: 'wrong-secret', args: { wait }, detail: '' });

function page(of: LearnerCard, enter: Ways['enter'] = async () => ({ learner: of, recoveryCode: '', mended: false })) {
  const ways = {
    learners: async () => ({ learners: [of], current: '' }),
    enter: vi.fn(enter),
    recover: vi.fn(async (): Promise<Entered> => ({ learner: of, recoveryCode: 'NEW', mended: false })),
    backups: vi.fn(async () => [{ name: 'b', atMs: 0, size: 1 }]),
    restore: vi.fn(async (): Promise<Entered> => ({ learner: of, recoveryCode: '', mended: false })),
  };
  const entered = vi.fn();
  return { who: new Who(entered, ways), ways, entered };
}

beforeEach(() => {
  learner.gone();
  carry({ invoke: async (_, { settings }) => settings, listen: async () => () => undefined });
});
afterEach(() => vi.useRealTimers());

describe('who is studying', () => {
  it('enters at once without a lock', async () => {
    const { who, ways, entered } = page(card('none'));
    await who.choose(card('none'));
    expect(ways.enter).toHaveBeenCalledWith('a', '');
    expect([entered.mock.calls.length, learner.current?.name]).toEqual([1, 'Amina']);
  });

  it('asks for the PIN before anybody enters', async () => {
    const { who, ways } = page(card('pin'));
    await who.choose(card('pin'));
    expect([who.panel, ways.enter.mock.calls.length, learner.current]).toEqual(['secret', 0, null]);
    who.type('4071');
    expect(ways.enter).not.toHaveBeenCalled();
    await who.open();
    expect(ways.enter).toHaveBeenCalledWith('a', '4071');
  });

  it('waits after a wrong recovery code too, and keeps what was typed', async () => {
    vi.useFakeTimers();
    const { who, ways } = page(card('pin'));
    ways.recover.mockImplementation(() => Promise.reject({ code: 'wrong-code', args: { wait: '5' }, detail: '' }));
    await who.choose(card('pin'));
    who.forgot();
    Object.assign(who, { code: 'K7Q2M', nextSecret: '1234' });
    await who.recover();
    await who.recover();
    expect([who.failure?.code, who.wait, who.code, ways.recover.mock.calls.length]).toEqual(['wrong-code', 5, 'K7Q2M', 1]);
  });

  it('says when what was typed is wrong, and empties the field', async () => {
    const { who, entered } = page(card('pin'), () => wrong('0'));
    await who.choose(card('pin'));
    who.type('1111');
    await who.open();
    expect([who.wrong, who.secret, who.wait, who.failure, entered.mock.calls.length]).toEqual([true, '', 0, null, 0]);
    who.type('4');
    expect(who.wrong).toBe(false);
  });

  it('tries nothing until the wait is over', async () => {
    vi.useFakeTimers();
    const { who, ways } = page(card('pin'), () => wrong('5'));
    await who.choose(card('pin'));
    await who.open();
    expect(who.wait).toBe(5);
    await who.open();
    expect(ways.enter).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(2000);
    expect(who.wait).toBe(3);
    vi.advanceTimersByTime(3000);
    expect(who.wait).toBe(0);
    await who.open();
    expect(ways.enter).toHaveBeenCalledTimes(2);
  });

  it('keeps what one person typed from the next', async () => {
    const { who } = page(card('pin'));
    await who.choose(card('pin'));
    who.type('40');
    await who.choose(card('passphrase', { id: 'b' }));
    expect([who.secret, who.chosen?.id]).toEqual(['', 'b']);
  });

  it('recovers with the code and a new lock, and shows the new code', async () => {
    const { who, ways, entered } = page(card('pin'));
    await who.choose(card('pin'));
    who.forgot();
    expect([who.panel, who.nextLock, who.recoverable]).toEqual(['forgot', 'pin', false]);
    who.code = 'K7Q2M';
    who.nextSecret = '12';
    await who.recover();
    expect(ways.recover).not.toHaveBeenCalled();
    who.nextSecret = '1234';
    await who.recover();
    expect(ways.recover).toHaveBeenCalledWith('a', 'K7Q2M', 'pin', '1234');
    expect([learner.code, entered.mock.calls.length]).toEqual(['NEW', 1]);
  });

  it('offers backups where the file cannot be opened, and none where a newer program wrote it', async () => {
    const damaged = card('none', { state: 'damaged' });
    const { who, ways } = page(damaged);
    await who.choose(damaged);
    expect([who.panel, who.backups.length, ways.enter.mock.calls.length]).toEqual(['broken', 1, 0]);
    await who.restore(who.backups[0]!);
    expect(ways.restore).toHaveBeenCalledWith('a', '', 'b');
    await who.choose(card('none', { state: 'newer' }));
    expect(who.backups).toEqual([]);
  });

  it('speaks the learner’s language from then on', async () => {
    const { who } = page(card('none', { language: 'ar' }));
    await who.choose(card('none', { language: 'ar' }));
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl']);
  });
});
