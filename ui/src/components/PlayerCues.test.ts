import { describe, expect, test } from 'vitest';
import { cueAt, lineAt, readVtt, timestamp } from './PlayerCues';

const cues = [
  { start: 1, end: 3, text: 'one' },
  { start: 3, end: 5, text: 'two' },
  { start: 8, end: 9, text: 'three' },
];

describe('the cue for a moment', () => {
  test.each([
    [0, -1, -1],
    [1, 0, 0],
    [2.999, 0, 0],
    [3, 1, 1],
    [5, -1, 1],
    [8.5, 2, 2],
    [100, -1, 2],
  ])('at %f s the caption is %i and the transcript stands at %i', (seconds, caption, line) => {
    expect(cueAt(cues, seconds)).toBe(caption);
    expect(lineAt(cues, seconds)).toBe(line);
  });

  test('of two that overlap, the later one is shown', () => {
    expect(cueAt([{ start: 0, end: 10, text: 'long' }, { start: 2, end: 3, text: 'short' }], 2.5)).toBe(1);
    expect(cueAt([{ start: 0, end: 10, text: 'long' }, { start: 2, end: 3, text: 'short' }], 5)).toBe(0);
  });

  test('no cues, no caption', () => {
    expect(cueAt([], 3)).toBe(-1);
    expect(lineAt([], 3)).toBe(-1);
  });
});

describe('reading WebVTT', () => {
  test('hours, settings, names, entities and several lines', () => {
    const vtt = '\ufeffWEBVTT Kind: captions\r\n\r\nNOTE made by hand\r\n\r\n1\r\n00:01.000 --> 00:02.500 align:start\r\n<v Amina>Fish &amp; <i>rice</i>\r\nsecond line\r\n\r\n01:00:00.000 --> 01:00:01.000\r\nlate\r\n';
    expect(readVtt(vtt)).toEqual([
      { start: 1, end: 2.5, text: 'Fish & rice\nsecond line' },
      { start: 3600, end: 3601, text: 'late' },
    ]);
  });

  test('what makes no sense is left out, the rest is kept in order of time', () => {
    const vtt = 'WEBVTT\n\n00:09.000 --> 00:10.000\nlater\n\n00:05.000 --> 00:04.000\nbackwards\n\nrubbish --> 00:04.000\nx\n\n00:01.000 --> 00:02.000\n\n00:02.000 --> 00:03.000\nearlier';
    expect(readVtt(vtt).map((cue) => cue.text)).toEqual(['earlier', 'later']);
  });

  test('an entity is undone once, so that nothing becomes a tag', () => {
    expect(readVtt('WEBVTT\n\n00:01.000 --> 00:02.000\n&amp;lt;b&gt;')[0]?.text).toBe('&lt;b>');
  });

  test.each([
    ['00:01.5', 1.5],
    ['1:00:00', 3600],
    ['00:01,250', 1.25],
    ['x', null],
    ['', null],
  ])('%s is %s', (text, seconds) => expect(timestamp(text)).toBe(seconds));
});
