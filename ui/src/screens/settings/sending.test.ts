import { describe, expect, it, vi } from 'vitest';

import type { BudgetChoice, BudgetView, PlatformView } from '../../ipc';
import { amounts, AMOUNTS, Sending } from './sending.svelte';

const now: BudgetView = { megabytesADay: 20, fromHour: null, toHour: null, usedToday: 7 };
const ways = () => ({ budget: vi.fn(async (choice: BudgetChoice): Promise<BudgetView> => ({ ...choice, usedToday: 7 })), leave: vi.fn(async (_key: string) => null) });
const centre = { key: 'k', name: 'A centre', address: 'https://a.example' } as PlatformView;

describe('what is sent', () => {
  it('keeps what was not changed beside what was', async () => {
    const all = ways();
    const sending = new Sending(all);
    await sending.change(now, { megabytesADay: null });
    await sending.hours(now, true);
    expect(all.budget.mock.calls.map(([choice]) => choice)).toEqual([{ megabytesADay: null, fromHour: null, toHour: null }, { megabytesADay: 20, fromHour: 20, toHour: 6 }]);
    expect(sending.kept?.toHour).toBe(6);
  });

  it('from an hour to the same hour is at any time', async () => {
    const all = ways();
    const sending = new Sending(all);
    await sending.change({ ...now, fromHour: 20, toHour: 6 }, { toHour: 20 });
    await sending.change({ ...now, fromHour: 0, toHour: 6 }, { toHour: 24 });
    expect(all.budget.mock.calls.map(([choice]) => [choice.fromHour, choice.toHour])).toEqual([[null, null], [null, null]]);
  });

  it('offers the amount that was kept, whoever chose it', () => {
    expect(amounts(null)).toEqual([...AMOUNTS]);
    expect(amounts(7)).toEqual([1, 5, 7, ...AMOUNTS.slice(2)]);
    expect(amounts(20)).toEqual([...AMOUNTS]);
  });

  it('a centre is left only after a second step, and a failure says why', async () => {
    const all = ways();
    const sending = new Sending(all);
    expect([await sending.leave(), all.leave.mock.calls.length]).toEqual(['', 0]);
    sending.asked = centre;
    expect([await sending.leave(), all.leave.mock.calls, sending.asked]).toEqual(['A centre', [['k']], null]);
    const failing = new Sending({ ...ways(), leave: () => Promise.reject({ code: 'io', args: {}, detail: '' }) });
    failing.asked = centre;
    expect([await failing.leave(), failing.failure?.code, failing.busy]).toEqual(['', 'io', false]);
  });
});
