import { expect, it } from 'vitest';

import { midnights, studied } from './studied';

const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime();

it('counts days by midnights, not by hours', () => {
  expect([midnights(at(20, 23), at(21, 1)), midnights(at(21, 1), at(21, 23)), midnights(at(21, 9), at(20, 9))]).toEqual([1, 0, -1]);
});

it('says when somebody studied last', () => {
  expect(studied(null)).toBe('Has not studied yet');
  expect(studied(at(21, 8), at(21, 20))).toBe('Studied today');
  expect(studied(at(20, 23), at(21, 1))).toBe('Studied yesterday');
  expect(studied(at(3, 9), at(21, 9))).toContain('3');
});
