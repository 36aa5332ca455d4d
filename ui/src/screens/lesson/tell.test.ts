import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { REPORT_EVERY_MS, Telling, TIME_EVERY_MS, type Report } from './tell';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function heard() {
  const told: Report[] = [];
  let fails = 0;
  const telling = new Telling(async (report) => {
    if (fails > 0) {
      fails -= 1;
      throw new Error('disk full');
    }
    told.push(report);
  });
  return { told, telling, fail: () => (fails += 1) };
}
const places = (told: Report[]) => told.map((report) => report.anchor);

test('the first place is told at once, the others every four seconds, the last one wins', () => {
  const { told, telling } = heard();
  telling.at('');
  vi.advanceTimersByTime(0);
  telling.at('why');
  telling.at('how');
  vi.advanceTimersByTime(REPORT_EVERY_MS - 1);
  expect(places(told)).toEqual(['']);
  vi.advanceTimersByTime(1);
  expect(places(told)).toEqual(['', 'how']);
});

test('leaving tells what is left, and nothing twice', () => {
  const { told, telling } = heard();
  telling.at('why');
  telling.read(['', 'why']);
  telling.spend(2.6);
  telling.flush();
  telling.flush();
  telling.at('why');
  vi.advanceTimersByTime(REPORT_EVERY_MS);
  expect(told).toEqual([{ anchor: 'why', read: ['', 'why'], seconds: 2 }]);
});

test('somebody who read nothing has been nowhere', () => {
  const { told, telling } = heard();
  telling.spend(9);
  telling.flush();
  expect(told).toEqual([]);
});

test('time alone is told twice a minute, whole seconds of it, and the rest later', () => {
  const { told, telling } = heard();
  telling.at('');
  vi.advanceTimersByTime(0);
  for (let second = 0; second < 60; second += 1) {
    telling.spend(0.99);
    vi.advanceTimersByTime(1000);
  }
  expect(told.length).toBeLessThanOrEqual(1 + 60_000 / TIME_EVERY_MS);
  telling.flush();
  expect(told.reduce((sum, report) => sum + report.seconds, 0)).toBe(59);
});

test('a part that was read is told within seconds, with the time so far', () => {
  const { told, telling } = heard();
  telling.at('');
  vi.advanceTimersByTime(0);
  telling.spend(10);
  telling.read(['why']);
  vi.advanceTimersByTime(REPORT_EVERY_MS);
  expect(told[1]).toEqual({ anchor: '', read: ['why'], seconds: 10 });
});

test('what could not be kept is told with the next', async () => {
  const { told, telling, fail } = heard();
  fail();
  telling.at('why');
  telling.read(['']);
  telling.spend(5);
  telling.flush();
  await vi.advanceTimersByTimeAsync(0);
  telling.read(['why']);
  telling.spend(1);
  telling.flush();
  expect(told).toEqual([{ anchor: 'why', read: ['', 'why'], seconds: 6 }]);
});
