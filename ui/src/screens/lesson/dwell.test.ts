import { describe, expect, test } from 'vitest';

import { Dwell, IDLE_SECONDS, LONGEST_TICK_SECONDS, plausibleSeconds, Presence } from './dwell';

const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');

describe('a plausible time', () => {
  test.each([
    ['', 2],
    ['A heading', 2],
    [words(450), 60],
    [words(225), 30],
    ['学'.repeat(750), 60],
    ['كلمة '.repeat(450), 60],
    [`${words(225)} ${'学'.repeat(375)}`, 60],
    [words(50_000), 120],
  ])('%#: %i words or signs', (text, seconds) => expect(plausibleSeconds(text)).toBeCloseTo(seconds, 0));
});

/** Tells ticks of one second with these parts on the screen. */
function read(dwell: Dwell, seconds: number, ...parts: number[]): number[] {
  return Array.from({ length: seconds }, () => dwell.pass(1, parts.map((part) => ({ part, height: 100 })))).flat();
}
const fresh = (...texts: string[]) => new Dwell(texts, () => false);

describe('a part is read', () => {
  test('when its end was on the screen and the time was spent', () => {
    const dwell = fresh(words(75));
    expect(read(dwell, 9, 0)).toEqual([]);
    dwell.end(0);
    expect(read(dwell, 1, 0)).toEqual([0]);
  });
  test('in whichever order', () => {
    const dwell = fresh(words(75));
    dwell.end(0);
    expect([read(dwell, 9, 0), read(dwell, 1, 0)]).toEqual([[], [0]]);
  });
  test('not by leaving its beginning open for hours', () => expect(read(fresh(words(75)), 10_000, 0)).toEqual([]));
  test('not by scrolling through to the end', () => {
    const dwell = fresh(words(300), words(300), words(300));
    [0, 1, 2].forEach((part) => dwell.end(part));
    expect([read(dwell, 1, 0), read(dwell, 1, 1), read(dwell, 1, 2)]).toEqual([[], [], []]);
  });
  test('told once', () => {
    const dwell = fresh('short');
    dwell.end(0);
    expect(read(dwell, 20, 0)).toEqual([0]);
  });
  test('not again, when it was read another day', () => {
    const dwell = new Dwell(['short', 'short'], (part) => part === 0);
    dwell.end(0);
    dwell.end(1);
    expect(read(dwell, 20, 0, 1)).toEqual([1]);
  });
  test('not by time spent elsewhere', () => {
    const dwell = fresh(words(75), words(75));
    dwell.end(0);
    expect(read(dwell, 100, 1)).toEqual([]);
  });
});

describe('short parts on one screen', () => {
  test('share the time', () => {
    const dwell = fresh('one', 'two', 'three');
    [0, 1, 2].forEach((part) => dwell.end(part));
    expect([read(dwell, 5, 0, 1, 2), read(dwell, 1, 0, 1, 2)]).toEqual([[], [0, 1, 2]]);
  });
  test('and leave to a longer one what they need no more', () => {
    const dwell = fresh('one', words(75));
    [0, 1].forEach((part) => dwell.end(part));
    expect([read(dwell, 11, 0, 1), read(dwell, 1, 0, 1)]).toEqual([[0], [1]]);
  });
});

test('a part that only shows its heading takes little of the time of the one that fills the screen', () => {
  const dwell = fresh(words(75), words(75));
  [0, 1].forEach((part) => dwell.end(part));
  const told = Array.from({ length: 11 }, () => dwell.pass(1, [{ part: 0, height: 960 }, { part: 1, height: 40 }]));
  expect(told.flat()).toEqual([0]);
});

test('what is there without height takes nothing', () => {
  const dwell = fresh('x');
  dwell.end(0);
  expect([dwell.pass(3, [{ part: 0, height: 0 }]), dwell.pass(3, [{ part: 0, height: -5 }])]).toEqual([[], []]);
});

test.each([[-5], [NaN], [1e9]])('a tick of %f seconds gives no more than a tick may', (seconds) => {
  const dwell = fresh(words(75));
  dwell.end(0);
  expect(dwell.pass(seconds, [{ part: 0, height: 100 }])).toEqual([]);
});

test('a part that is not there is passed over', () => {
  const dwell = fresh('x');
  dwell.end(7);
  expect(read(dwell, 3, 7, -1)).toEqual([]);
});

describe('time spent', () => {
  test('counts from tick to tick', () => {
    const presence = new Presence(0);
    expect([presence.tick(0, true, false), presence.tick(1000, true, false), presence.tick(2500, true, false)]).toEqual([0, 1, 1.5]);
  });
  test('stands still while the window is hidden, and begins anew after it', () => {
    const presence = new Presence(0);
    expect([0, 1000, 60_000, 61_000].map((now, at) => presence.tick(now, at !== 1, false))).toEqual([0, 0, 0, 1]);
  });
  test('a laptop that slept was not read from', () => {
    const presence = new Presence(0);
    presence.tick(0, true, true);
    expect(presence.tick(3_600_000, true, true)).toBe(LONGEST_TICK_SECONDS);
  });
  test('nor a clock that went back', () => {
    const presence = new Presence(0);
    presence.tick(5000, true, false);
    expect(presence.tick(1000, true, false)).toBe(0);
  });
  test('ends when nobody is there any more, unless a film plays', () => {
    const after = IDLE_SECONDS * 1000 + 1000;
    const presence = new Presence(0);
    presence.tick(after - 1000, true, false);
    expect(presence.tick(after, true, false)).toBe(0);
    expect(presence.tick(after + 1000, true, true)).toBe(1);
    presence.touch(after + 1500);
    expect(presence.tick(after + 2000, true, false)).toBe(1);
  });
});
