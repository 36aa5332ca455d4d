import { describe, expect, test } from 'vitest';

import { resumeAt, Watched } from './PlayerWatched';

/** Plays from one second to another, looking four times a second. */
function play(watched: Watched, from: number, to: number, speed = 1): void {
  for (let at = from; at <= to + 1e-9; at += 0.25 * speed) watched.play(at, speed);
}

describe('what was played', () => {
  test('is one stretch, told once', () => {
    const watched = new Watched();
    play(watched, 0, 12);
    watched.rest(12);
    expect(watched.take()).toEqual({ at: 12, segments: [[0, 12]] });
    expect(watched.take()).toBeNull();
  });
  test('goes on after a report in the middle', () => {
    const watched = new Watched();
    play(watched, 0, 30);
    expect(watched.take()?.segments).toEqual([[0, 30]]);
    play(watched, 30.25, 40);
    expect(watched.take()?.segments).toEqual([[30, 40]]);
  });
  test('does not hold what was jumped over', () => {
    const watched = new Watched();
    play(watched, 0, 10);
    watched.rest(100);
    play(watched, 100, 105);
    expect(watched.take()).toEqual({ at: 105, segments: [[0, 10], [100, 105]] });
  });
  test('nor what was jumped over without a word', () => {
    const watched = new Watched();
    play(watched, 0, 10);
    play(watched, 60, 62);
    expect(watched.take()?.segments).toEqual([[0, 10], [60, 62]]);
  });
  test('nor a slip of the hand', () => {
    const watched = new Watched();
    play(watched, 0, 0.25);
    watched.rest(50);
    expect(watched.take()).toEqual({ at: 50, segments: [] });
  });
  test('counts at double speed', () => {
    const watched = new Watched();
    play(watched, 0, 20, 2);
    expect(watched.take()?.segments).toEqual([[0, 20]]);
  });
  test('twice what was played twice: the program joins them', () => {
    const watched = new Watched();
    play(watched, 0, 5);
    watched.rest(0);
    play(watched, 0, 5);
    expect(watched.played).toBe(10);
  });
  test('comes back where it could not be kept', () => {
    const watched = new Watched();
    play(watched, 0, 5);
    const told = watched.take();
    watched.giveBack(told?.segments ?? []);
    expect(watched.take()).toEqual({ at: 5, segments: [[0, 5]] });
  });
  test('a player that says nonsense of its time is not believed', () => {
    const watched = new Watched();
    watched.play(NaN, 1);
    watched.rest(Infinity);
    expect(watched.take()?.segments).toEqual([]);
  });
  test('a film that only stands where one stopped has told that already', () => {
    const watched = new Watched();
    watched.stand(47);
    expect(watched.take()).toBeNull();
  });
});

test.each([[0, 100, 0], [47, 124, 47], [120, 124, 0], [124, 124, 0], [47, NaN, 47], [-3, 100, 0], [NaN, 100, 0]])(
  'who stopped at %d of %d goes on at %d',
  (at, length, begin) => expect(resumeAt(at, length)).toBe(begin),
);
