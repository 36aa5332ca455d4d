import { describe, expect, test, vi } from 'vitest';

import { Allowance, BURST, PageBridge, readMessage, STATE_BYTES } from './PageBridge';

const packhorse = 1;

describe('a message is read', () => {
  test.each([
    [{ packhorse, kind: 'ready' }, { kind: 'ready' }],
    [{ packhorse, kind: 'completed' }, { kind: 'completed' }],
    [{ packhorse, kind: 'save', state: '' }, { kind: 'save', state: '' }],
    [{ packhorse, kind: 'save', state: 'é'.repeat(STATE_BYTES / 2) }, { kind: 'save', state: 'é'.repeat(STATE_BYTES / 2) }],
    [{ packhorse, kind: 'score', score: 1 }, { kind: 'score', score: 1 }],
    [{ packhorse, kind: 'progressed', progress: 0.5 }, { kind: 'progressed', progress: 0.5 }],
    [Object.assign(Object.create(null) as object, { packhorse, kind: 'ready' }), { kind: 'ready' }],
  ])('%#', (data, message) => expect(readMessage(data)).toEqual(message));
});

describe('a hostile message is nothing', () => {
  const ran = vi.fn(() => 1);
  const getter = (name: string, rest: object) => Object.defineProperty({ ...rest }, name, { get: ran, enumerable: true });
  class Report {
    packhorse = 1;
    kind = 'ready';
  }
  const deep: Record<string, unknown> = {};
  let at = deep;
  for (let level = 0; level < 10_000; level += 1) at = at.x = {} as Record<string, unknown>;

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a word', 'ready'],
    ['JSON in a string', JSON.stringify({ packhorse, kind: 'ready' })],
    ['a list', [packhorse, 'ready']],
    ['a list with the right names', Object.assign([], { packhorse, kind: 'ready' })],
    ['bytes', new ArrayBuffer(8)],
    ['a date', new Date()],
    ['a map', new Map(Object.entries({ packhorse, kind: 'ready' }))],
    ['somebody’s class', new Report()],
    ['a function', Object.assign(() => undefined, { packhorse, kind: 'ready' })],
    ['no mark', { kind: 'ready' }],
    ['the mark as a word', { packhorse: '1', kind: 'ready' }],
    ['another version', { packhorse: 2, kind: 'ready' }],
    ['true for one', { packhorse: true, kind: 'ready' }],
    ['no kind', { packhorse }],
    ['a kind that is not in the vocabulary', { packhorse, kind: 'erase' }],
    ['a kind that every object knows', { packhorse, kind: 'constructor', state: '' }],
    ['a kind from the prototype’s depth', { packhorse, kind: '__proto__', state: '' }],
    ['a kind that is an object', { packhorse, kind: { toString: ran } }],
    ['a kind with a space', { packhorse, kind: 'ready ' }],
    ['an answer of ours', { packhorse, kind: 'state', state: '' }],
    ['more than was asked', { packhorse, kind: 'ready', lesson: 'other' }],
    ['a report for another lesson', { packhorse, kind: 'score', score: 1, lesson: 'other' }],
    ['a hidden symbol', { packhorse, kind: 'ready', [Symbol('x')]: 1 }],
    ['no state', { packhorse, kind: 'save' }],
    ['a state that is an object', { packhorse, kind: 'save', state: { length: 1 } }],
    ['a state that is a word in a box', { packhorse, kind: 'save', state: new String('x') }],
    ['a state one letter too long', { packhorse, kind: 'save', state: 'x'.repeat(STATE_BYTES + 1) }],
    ['a state that is short in letters and long in bytes', { packhorse, kind: 'save', state: '語'.repeat(STATE_BYTES / 2) }],
    ['an enormous state', { packhorse, kind: 'save', state: 'x'.repeat(50_000_000) }],
    ['no score', { packhorse, kind: 'score' }],
    ['a score in words', { packhorse, kind: 'score', score: '1' }],
    ['more than all', { packhorse, kind: 'score', score: 1.01 }],
    ['less than nothing', { packhorse, kind: 'score', score: -0.01 }],
    ['no number', { packhorse, kind: 'score', score: NaN }],
    ['no end', { packhorse, kind: 'score', score: Infinity }],
    ['a large integer', { packhorse, kind: 'score', score: 1n }],
    ['progress under the name of a score', { packhorse, kind: 'progressed', score: 1 }],
    ['a getter for the mark', getter('packhorse', { kind: 'ready' })],
    ['a getter for the kind', getter('kind', { packhorse })],
    ['a getter for the state', getter('state', { packhorse, kind: 'save' })],
    ['what the object inherits', Object.create({ packhorse, kind: 'ready' }) as object],
    ['a prototype put in its place', JSON.parse('{"__proto__": {"packhorse": 1, "kind": "ready"}}')],
    ['a deep nest', deep],
    ['a proxy that throws', new Proxy({}, { getPrototypeOf: () => { throw new Error('x'); } })],
    ['a proxy without end', new Proxy({ packhorse, kind: 'ready' }, { ownKeys: () => Array.from({ length: 1e5 }, (_, n) => `k${n}`) })],
  ])('%s', (_, data) => {
    expect(readMessage(data)).toBeNull();
    expect(ran).not.toHaveBeenCalled();
  });

  test('and what is read is a copy: nothing else of the message goes on', () => {
    const data = { packhorse, kind: 'score', score: 0.5 };
    expect(Object.keys(readMessage(data) ?? {})).toEqual(['kind', 'score']);
  });
});

describe('how often', () => {
  const taken = (times: number[]) => {
    const allowance = new Allowance();
    return times.map((time) => allowance.take(time)).filter(Boolean).length;
  };
  test('ten at once', () => expect(taken(Array.from({ length: 1000 }, () => 0))).toBe(BURST));
  test('five a second after that', () => expect(taken(Array.from({ length: 10_001 }, (_, n) => n))).toBe(BURST + 50));
  test('a rest fills it no higher than at first', () => expect(taken([...Array.from({ length: 20 }, () => 0), ...Array.from({ length: 20 }, () => 3_600_000)])).toBe(2 * BURST));
  test('a clock that goes back gives nothing', () => expect(taken([1000, ...Array.from({ length: 30 }, (_, n) => 900 - n)])).toBe(BURST));
});

describe('a page is heard', () => {
  function frame() {
    const page = { postMessage: vi.fn() };
    let standing: typeof page | null = page;
    const ways = { load: vi.fn(async () => 'kept'), report: vi.fn() };
    let now = 0;
    const bridge = new PageBridge(ways, () => standing, () => now);
    return {
      page, ways,
      say: (data: unknown, source: unknown = page, origin = 'null') => bridge.hear({ source, origin, data }),
      leave: () => (standing = null),
      wait: (ms: number) => (now += ms),
    };
  }

  test('it says it is there and gets what it kept', async () => {
    const { page, say } = frame();
    say({ packhorse, kind: 'ready' });
    await Promise.resolve();
    expect(page.postMessage.mock.calls).toEqual([[{ packhorse: 1, kind: 'state', state: 'kept' }, '*']]);
  });

  test('it gets an empty state where none can be read', async () => {
    const { page, ways, say } = frame();
    ways.load.mockRejectedValueOnce(new Error('x'));
    say({ packhorse, kind: 'ready' });
    await vi.waitFor(() => expect(page.postMessage).toHaveBeenCalledWith({ packhorse: 1, kind: 'state', state: '' }, '*'));
  });

  test('a page that was left meanwhile gets no answer', async () => {
    const { page, say, leave } = frame();
    say({ packhorse, kind: 'ready' });
    leave();
    await Promise.resolve();
    await Promise.resolve();
    expect(page.postMessage).not.toHaveBeenCalled();
  });

  test('its reports go on', () => {
    const { ways, say } = frame();
    say({ packhorse, kind: 'score', score: 0.5 });
    say({ packhorse, kind: 'completed' });
    expect(ways.report.mock.calls).toEqual([[{ kind: 'score', score: 0.5 }], [{ kind: 'completed' }]]);
  });

  test.each<[string, unknown, string]>([
    ['another window', {}, 'null'],
    ['nobody', null, 'null'],
    ['the window itself', globalThis, 'null'],
    ['the same frame gone elsewhere', undefined, 'https://example.org'],
    ['an origin of the program', undefined, 'tauri://localhost'],
  ])('%s is not', (_, source, origin) => {
    const { page, ways, say } = frame();
    say({ packhorse, kind: 'completed' }, source === undefined ? page : source, origin);
    expect(ways.report).not.toHaveBeenCalled();
  });

  test('a frame that is gone is nobody, not even for a message without a sender', () => {
    const { ways, say, leave } = frame();
    leave();
    say({ packhorse, kind: 'completed' }, null);
    expect(ways.report).not.toHaveBeenCalled();
  });

  test('a flood is dropped, noise in it counted as well, and others are heard later', () => {
    const { ways, say, wait } = frame();
    for (let count = 0; count < 5000; count += 1) say(count % 2 ? { packhorse, kind: 'score', score: 0.1 } : 'noise');
    expect(ways.report).toHaveBeenCalledTimes(BURST / 2);
    wait(1000);
    say({ packhorse, kind: 'completed' });
    expect(ways.report).toHaveBeenLastCalledWith({ kind: 'completed' });
  });

  test('what strangers send takes nothing of the page’s share', () => {
    const { ways, say } = frame();
    for (let count = 0; count < 5000; count += 1) say({ packhorse, kind: 'completed' }, {});
    say({ packhorse, kind: 'completed' });
    expect(ways.report).toHaveBeenCalledTimes(1);
  });
});
