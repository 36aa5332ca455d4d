import { describe, expect, it } from 'vitest';

import type { Sitting, Stick, StickChoice, StickState, SticksView } from '../../ipc';
import { Newer } from '../../state/program.svelte';
import { beside, called, forTheOthers, isBusy, lines, load, onTape, share, status } from './sticks';
import { Preparing, type Ways } from './sticks.svelte';

const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '').replace(/[\u00a0\u202f]/g, ' ');
const stick = (state: StickState, more: Partial<Stick> = {}): Stick => ({
  id: 1, path: '/media/a', name: 'MAR-05', label: 'KINGSTON', maker: 'Kingston DataTraveler', fileSystem: 'vfat', removable: true, capacity: 2_000_000_000, free: 900_000_000, needed: 2_100_000_000,
  state, done: 0, total: 0, secondsLeft: null, same: 0, newer: [], others: [], strange: false, otherProgram: false, failure: null, ...more,
});
const STATES: StickState[] = ['found', 'waiting', 'looking', 'writing', 'readingBack', 'ready', 'tooSmall', 'full', 'protected', 'bad', 'gone', 'stopped', 'failed'];

describe('a stick’s row', () => {
  it('has a word and a picture of its own for each state', () => {
    const words = STATES.map((state) => status(stick(state)).text);
    expect(new Set(words).size).toBe(STATES.length);
    expect(status(stick('ready')).kind).toBe('ok');
    expect(status(stick('ready')).text).toContain('Take it out');
    expect(status(stick('ready', { removable: false })).text).not.toContain('Take it out');
    expect(STATES.filter((state) => status(stick(state)).kind === 'bad')).toEqual(['bad', 'failed']);
  });

  it('is called by the name on its tape, else by its label, and says what it is', () => {
    expect(called(stick('found'))).toBe('MAR-05');
    expect(called(stick('found', { name: '' }))).toBe('KINGSTON');
    expect(called(stick('found', { name: '', label: '' }))).toBe('A stick');
    expect(plain(beside(stick('found')))).toBe('KINGSTON, Kingston DataTraveler, 2 GB');
    expect(plain(beside(stick('found', { name: '', maker: '' })))).toBe('2 GB');
  });

  it('says what it holds and what is needed, before anything is written', () => {
    expect(lines(stick('tooSmall')).map(plain)).toEqual(['It holds 2 GB; 2.1 GB are needed']);
    expect(plain(lines(stick('full'))[0] ?? '')).toMatch(/^900 MB are free; 2\.1 GB are needed\. Other files take the rest, and stay\.$/);
  });

  it('says how far it is in bytes and time, and nothing where nobody knows', () => {
    expect(lines(stick('writing', { done: 1_000_000_000, total: 4_000_000_000, secondsLeft: 240 })).map(plain)).toEqual(['1 GB of 4 GB. About 4 minutes are left.']);
    expect(lines(stick('writing'))).toEqual([]);
    expect([share(stick('writing', { done: 1, total: 4 })), share(stick('ready')), share(stick('bad')), share(stick('waiting'))]).toEqual([0.25, 1, null, 0]);
    expect(STATES.filter((state) => isBusy(stick(state)))).toEqual(['waiting', 'looking', 'writing', 'readingBack']);
  });

  it('says what lies there and stays', () => {
    const there = stick('found', { same: 1, newer: ['Blended learning'], others: ['Soil', 'Maths'], strange: true, otherProgram: true });
    expect(lines(there).map(plain)).toEqual([
      '1 of these packs is there already.', 'A newer edition is there and stays: Blended learning', 'Other packs are there and stay: Soil, Maths', 'Another Packhorse is there and stays as it is.', 'Other files are on it. They stay as they are.',
    ]);
  });
});

const choice: StickChoice = { packs: ['a'], portable: true, wanted: 12, prefix: 'MAR' };
const sitting = (more: Partial<Sitting> = {}): Sitting => ({ on: false, sticks: [], ready: [], secondsLeft: null, ...more });
const pack = (id: string, program = false) => ({ id, version: 1, label: '1', title: { text: id, lang: 'en' }, languages: ['en'], size: 1_000_000, cover: '', program });
const view = (more: Partial<SticksView> = {}): SticksView => ({ packs: [pack('a'), pack('b'), pack('p', true)], portable: 5_000_000, trust: 4000, room: 8_000_000, choice: { packs: [], portable: false, wanted: 0, prefix: 'PH' }, sitting: sitting(), ...more });

describe('what goes onto each stick', () => {
  it('is told with its bytes, and what is not there is not told', () => {
    expect(load(view(), choice).map((line) => [plain(line.text), line.size])).toEqual([['1 pack', 1_000_000], ['Packhorse to run from the stick', 5_000_000], ['Whose certificates are good', 4000], ['Empty post bag for records', 8_000_000]]);
    expect(load(view({ portable: null, trust: 0 }), choice)).toHaveLength(2);
  });

  it('is counted in sticks, with the time for the others where there is one', () => {
    expect(plain(forTheOthers(sitting({ ready: ['1', '2', '3', '4', '5'], secondsLeft: 2100 }), 12))).toBe('About 35 min for the other 7.');
    expect([forTheOthers(sitting({ secondsLeft: 2100 }), 0), forTheOthers(sitting(), 12)]).toEqual(['', '']);
    expect(onTape(sitting({ sticks: [stick('ready'), stick('bad', { name: 'MAR-06' }), stick('writing', { name: 'MAR-07' }), stick('found', { name: '' })] }))).toEqual(['MAR-05', 'MAR-07']);
  });
});

describe('preparing sticks', () => {
  const calls: unknown[] = [];
  let now = view();
  const note = (name: string) => (...args: unknown[]) => {
    calls.push([name, ...args]);
    return Promise.resolve(null);
  };
  const ways: Ways = {
    sticks: () => Promise.resolve(now), choose: note('choose'), begin: note('begin'), stop: note('stop'), anew: note('anew'), folder: () => Promise.resolve('/home/a'), add: note('add'), drop: note('drop'), write: note('write'), stopOne: note('stopOne'),
  };
  const fresh = async (shown = view()) => {
    calls.length = 0;
    now = shown;
    const preparing = new Preparing(ways);
    await preparing.load();
    return preparing;
  };

  it('begins with every course and not with the program, where nobody has chosen yet', async () => {
    const preparing = await fresh();
    expect(preparing.choice.packs).toEqual(['a', 'b']);
    expect(preparing.some).toBe(true);
    preparing.toggle('a');
    preparing.toggle('b');
    expect(preparing.some).toBe(false);
  });

  it('keeps what was chosen and is still here', async () => {
    const preparing = await fresh(view({ choice: { packs: ['b', 'gone'], portable: false, wanted: 3, prefix: 'MAR' } }));
    expect(preparing.choice).toEqual({ packs: ['b'], portable: false, wanted: 3, prefix: 'MAR' });
  });

  it('keeps the choice before anything is written', async () => {
    const preparing = await fresh();
    await preparing.begin();
    expect(calls.map((call) => (call as unknown[])[0])).toEqual(['choose', 'begin']);
    expect(preparing.step).toBe('write');
  });

  it('finds sticks at work when one comes back to the page', async () => {
    const preparing = await fresh(view({ sitting: sitting({ sticks: [stick('writing')] }) }));
    expect([preparing.step, preparing.busy]).toEqual(['write', true]);
    preparing.hear(sitting({ ready: ['MAR-05'], sticks: [stick('ready')] }));
    expect([preparing.busy, preparing.sitting.ready]).toEqual([false, ['MAR-05']]);
    await preparing.hand();
    expect([preparing.step, calls]).toEqual(['hand', [['stop']]]);
  });

  it('adds a folder that was chosen, and says what went wrong', async () => {
    const preparing = await fresh();
    await preparing.addFolder();
    expect(calls).toEqual([['add', '/home/a']]);
    const failing = new Preparing({ ...ways, sticks: () => Promise.reject({ code: 'io', args: {}, detail: '' }) });
    await failing.load();
    expect([failing.failure?.code, failing.view]).toEqual(['io', null]);
  });
});

describe('a newer program', () => {
  const program = { version: '1.2.0', pack: '/media/a/p.pack', package: 'packages/p.deb', size: 5, kind: 'deb' as const, fingerprint: '7ac1' };
  it('is taken where downloads go, or where somebody chooses, and stays said when the stick is out', async () => {
    const taken: (string | null)[] = [];
    let there: typeof program | null = program;
    let folder: string | null = null;
    const newer = new Newer({ newer: () => Promise.resolve(there), take: (_, into) => (taken.push(into), Promise.resolve('/x/p.deb')), folder: () => Promise.resolve(folder), show: () => Promise.resolve(null) });
    await newer.look();
    expect(newer.found?.version).toBe('1.2.0');
    await newer.takeElsewhere(program);
    expect(taken).toEqual([]);
    folder = '/y';
    await newer.takeElsewhere(program);
    await newer.take(program);
    expect(taken).toEqual(['/y', null]);
    expect(newer.taken).toBe('/x/p.deb');
    there = null;
    await newer.look();
    expect([newer.found?.version, newer.taken]).toEqual(['1.2.0', '/x/p.deb']);
  });
});
