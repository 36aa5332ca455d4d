import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { REPORT_EVERY_MS, Seen } from './seen';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function heard() {
  const told: string[] = [];
  return { told, seen: new Seen((anchor) => told.push(anchor)) };
}

test('the first place is told at once, the others every four seconds, the last one wins', () => {
  const { told, seen } = heard();
  seen.at('');
  vi.advanceTimersByTime(0);
  seen.at('why');
  seen.at('how');
  vi.advanceTimersByTime(REPORT_EVERY_MS - 1);
  expect(told).toEqual(['']);
  vi.advanceTimersByTime(1);
  expect(told).toEqual(['', 'how']);
});

test('leaving tells what is left, and nothing twice', () => {
  const { told, seen } = heard();
  seen.at('why');
  seen.flush();
  seen.flush();
  seen.at('why');
  vi.advanceTimersByTime(REPORT_EVERY_MS);
  expect(told).toEqual(['why']);
});

test('somebody who read nothing has been nowhere', () => {
  const { told, seen } = heard();
  seen.flush();
  expect(told).toEqual([]);
});
