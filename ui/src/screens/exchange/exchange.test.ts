import { beforeEach, describe, expect, it, vi } from 'vitest';

import { carry, type Carrier, type CourierView, type ExchangeView, type HandedOver, type JoinPreview, type NearbyView } from '../../ipc';
import { exchange } from '../../state/exchange.svelte';
import { Classroom, roomAddress, type Ways as RoomWays } from './classroom.svelte';
import { Courier, type Ways as CourierWays } from './courier.svelte';
import { Joining, type Ways as JoinWays } from './join.svelte';
import { StoreJoining, type Ways as StoreWays } from './store.svelte';
import { asideMostFirst, budgetWords, connectionWords, endingStatus, enrolmentStatus, handedWords, lastLine, lede, movedWords, progressWords, refusalWords, roadTimes, troubleTitle, troubleWords } from './words';

const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '').replace(/[\u00a0\u202f]/g, ' ');
const refused = (code: string) => Promise.reject({ code, args: {}, detail: '' });

describe('words of an exchange', () => {
  it('say how far it is in records, else in bytes, else not at all', () => {
    expect(plain(progressWords({ done: 9, of: 14, bytes: 21_000 }))).toBe('9 of 14 records, 21 kB');
    expect(plain(progressWords({ done: 20, of: 14, bytes: 1000 }))).toBe('14 of 14 records, 1 kB');
    expect(plain(progressWords({ done: 0, of: 0, bytes: 600 }))).toBe('600 bytes so far');
    expect(progressWords({ done: 0, of: 0, bytes: 0 })).toBe('');
  });

  it('say what happened, what arrived, and that the rest is safe', () => {
    const trouble = { failure: { code: 'network', args: {}, detail: '' }, atMs: Date.UTC(2026, 10, 20, 12), road: 'internet' as const, sent: 9, safe: 14 };
    expect(troubleTitle(trouble)).toContain('stopped half-way');
    expect(plain(troubleWords(trouble))).toContain('9 records arrived. 14 records are safe here and go next time. You need to do nothing.');
    expect(troubleTitle({ ...trouble, sent: 0 })).toContain('did not begin');
    expect(plain(troubleWords({ ...trouble, sent: 0, safe: 0 }))).toMatch(/Nothing is lost\. You need to do nothing\.$/);
    expect(plain(troubleWords({ ...trouble, sent: 0 }))).not.toContain('arrived. 14');
    const refused = { ...trouble, failure: { code: 'line-unauthorised', args: { address: 'https://lrs.example.org' }, detail: '' } };
    expect(plain(troubleWords(refused))).toMatch(/refuses the name or the password\. .* Ask who looks after it\. 9 records arrived\.$/);
  });

  it('say of a connection when it was, never that it is', () => {
    const reachedMs = new Date().setHours(14, 5);
    expect(plain(connectionWords({ connection: 'reachable', reachedMs }))).toBe('Connected, 2:05 PM');
    expect(plain(lede({ connection: 'reachable', reachedMs }))).toBe('Connected, 2:05 PM. Packhorse sends and receives by itself.');
    expect(plain(lede({ connection: 'offline', reachedMs: Date.UTC(2020, 0, 5, 12) }))).toMatch(/^You are offline\. .* Last connection: .*January.*2020.*\.$/);
    expect([lastLine({ connection: 'offline', reachedMs: null }), lastLine({ connection: 'reachable', reachedMs })]).toEqual(['', '']);
    expect([1, 3].map((times) => plain(roadTimes({ road: 'internet', times })))).toEqual(['Internet', 'Internet, 3 times']);
  });

  it('name only what moved', () => {
    expect(movedWords({ sent: 31, received: 0, certificates: 1, handed: 0 }).map(plain)).toEqual(['31 records out', '1 certificate confirmed']);
    expect(movedWords({ sent: 0, received: 0, certificates: 0, handed: 30 }).map(plain)).toEqual(['30 envelopes of others handed over']);
    expect(movedWords({ sent: 0, received: 0, certificates: 0, handed: 0 })).toEqual(['Nothing new']);
  });

  it('name amounts and hours that were chosen, and no others', () => {
    expect(budgetWords({ megabytesADay: null, fromHour: null, toHour: null, usedToday: 5 })).toBe('');
    expect(plain(budgetWords({ megabytesADay: 20, fromHour: null, toHour: null, usedToday: 1_240_000 }))).toBe('At most 20 MB a day; 1.2 MB today.');
    expect(plain(budgetWords({ megabytesADay: null, fromHour: 20, toHour: 6, usedToday: 0 }))).toMatch(/^Only from 8:00 PM to 6:00 AM\.$/);
    expect(budgetWords({ megabytesADay: null, fromHour: 20, toHour: null, usedToday: 0 })).toBe('');
  });

  it('exist for every state, each with a picture of its own kind', () => {
    for (const ended of ['complete', 'halfWay', 'failed', 'underWay'] as const) expect(endingStatus(ended).text).not.toBe('');
    for (const state of ['unsent', 'waiting', 'member', 'refused', 'ended'] as const) expect(enrolmentStatus(state).text).not.toBe('');
    expect(endingStatus('complete').kind).toBe('ok');
    expect(refusalWords('fullCohort')).toContain('full');
  });

  it('put what was set aside most often first, and leave out what never was', () => {
    expect(asideMostFirst([{ reason: 'busy', count: 0 }, { reason: 'forged', count: 1 }, { reason: 'tooMuch', count: 5 }]).map((one) => one.reason)).toEqual(['tooMuch', 'forged']);
  });
});

describe('news of an exchange', () => {
  it('that come while one is asked for are asked for once more, not once for each', async () => {
    let answered = 0;
    const waiting: (() => void)[] = [];
    carry({
      invoke: () => new Promise((done) => waiting.push(() => done({ connection: 'offline', waiting: { total: (answered += 1) } } as unknown as ExchangeView))),
      listen: async () => () => undefined,
    });
    const first = exchange.load();
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    void exchange.load();
    void exchange.load();
    waiting.shift()?.();
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    waiting.shift()?.();
    await first;
    expect([answered, exchange.view?.waiting.total, waiting.length]).toEqual([2, 2, 0]);
  });

  it('a deed that fails says why and keeps what is shown', async () => {
    carry({ invoke: (command) => (command === 'exchange_now' ? refused('busy') : Promise.resolve({ connection: 'offline' })), listen: async () => () => undefined });
    await exchange.load();
    await exchange.now();
    expect([exchange.failure?.code, exchange.view?.connection]).toEqual(['busy', 'offline']);
  });
});

describe('a stick', () => {
  const drive = (path: string, removable = true) => ({ path, name: path, removable }) as Carrier;
  const came = (more: Partial<CourierView> = {}): CourierView => ({ path: '/stick/a.post', envelopes: 1, learners: 1, records: 3, bytes: 4096, answers: 0, failed: 0, failure: null, trust: [], ...more });
  const ways = (more: Partial<CourierWays> = {}) => ({
    drives: vi.fn<CourierWays['drives']>(more.drives ?? (async () => [drive('/disk', false), drive('/stick')])), folder: vi.fn<CourierWays['folder']>(more.folder ?? (async () => '/chosen')),
    pack: vi.fn<CourierWays['pack']>(more.pack ?? (async () => came())), deliver: vi.fn<CourierWays['deliver']>(async () => came()), accept: vi.fn<CourierWays['accept']>(async () => came()),
    changed: vi.fn<CourierWays['changed']>(async () => undefined),
  });

  it('that is the only one in is meant without a question', async () => {
    const all = ways();
    const courier = new Courier(all);
    await courier.look();
    await courier.do('pack');
    expect([all.pack.mock.calls, all.folder.mock.calls.length, courier.done?.deed, all.changed.mock.calls.length]).toEqual([[['/stick']], 0, 'pack', 1]);
  });

  it('is asked for where there are two or none; and nothing is done where none is chosen', async () => {
    const all = ways({ drives: async () => [drive('/a'), drive('/b')] });
    const courier = new Courier(all);
    await courier.look();
    await courier.do('accept');
    expect(all.accept.mock.calls).toEqual([['/chosen']]);
    const none = ways({ drives: () => refused('io'), folder: async () => null });
    const other = new Courier(none);
    await other.look();
    await other.do('deliver');
    expect([none.deliver.mock.calls.length, other.done, other.failure, other.busy]).toEqual([0, null, null, false]);
  });

  it('must not be taken out while it is written, and may while its folder is chosen', async () => {
    const moments: boolean[][] = [];
    const courier: Courier = new Courier(ways({ drives: async () => [], folder: async () => (moments.push([courier.busy, courier.working]), '/chosen'), pack: async () => (moments.push([courier.busy, courier.working]), came()) }));
    await courier.do('pack');
    expect([...moments, [courier.busy, courier.working]]).toEqual([[true, false], [true, true], [false, false]]);
  });

  it('that fails says why', async () => {
    const courier = new Courier(ways({ pack: () => refused('disk-full') }));
    await courier.do('pack');
    expect([courier.failure?.code, courier.done, courier.busy]).toEqual(['disk-full', null, false]);
  });
});

describe('joining', () => {
  const preview: JoinPreview = { address: 'https://learn.example.org', name: '', keyShort: '7KQ2-M9XW', lastDayMs: 1, expired: false, known: false, used: false, learner: 'Amina Hassan' };
  const ways = (more: Partial<JoinWays> = {}) => ({
    preview: vi.fn<JoinWays['preview']>(more.preview ?? (async () => preview)), picture: vi.fn<JoinWays['picture']>(more.picture ?? (async () => 'PACKHORSE:X')),
    file: vi.fn<JoinWays['file']>(more.file ?? (async () => '/a.png')), join: vi.fn<JoinWays['join']>(more.join ?? (async () => null)), tell: vi.fn<JoinWays['tell']>(more.tell ?? (async () => null)),
  });

  it('needs a code that can be read, and joins nothing by looking at it', async () => {
    const all = ways();
    const joining = new Joining(all);
    await joining.look();
    expect([joining.codeLacks, all.preview.mock.calls.length]).toEqual([true, 0]);
    joining.code = 'ABCD';
    await joining.look();
    expect([joining.codeLacks, joining.preview?.address, joining.name, all.join.mock.calls.length]).toEqual([false, 'https://learn.example.org', 'Amina Hassan', 0]);
  });

  it('says what is wrong with a code', async () => {
    const joining = new Joining(ways({ preview: () => refused('not-a-code') }));
    joining.code = 'x';
    await joining.look();
    expect([joining.failure?.code, joining.preview]).toEqual(['not-a-code', null]);
  });

  it('takes a code from a picture, and keeps what was typed where the picture holds none', async () => {
    const joining = new Joining(ways());
    await joining.picture();
    expect([joining.code, joining.preview?.keyShort]).toEqual(['PACKHORSE:X', '7KQ2-M9XW']);
    const other = new Joining(ways({ picture: () => refused('no-code-in-picture') }));
    other.code = 'typed';
    await other.picture();
    expect([other.code, other.failure?.code]).toEqual(['typed', 'no-code-in-picture']);
    const none = new Joining(ways({ file: async () => null }));
    await none.picture();
    expect([none.preview, none.failure]).toEqual([null, null]);
  });

  it('is said yes to under a name; another name than the learner’s stays when another code is looked at', async () => {
    const all = ways();
    const joining = new Joining(all);
    joining.code = 'ABCD';
    await joining.look();
    joining.name = '  ';
    expect([await joining.join(), joining.nameLacks, all.join.mock.calls.length]).toEqual([false, true, 0]);
    joining.name = ' Amina H. ';
    joining.back();
    await joining.look();
    expect([await joining.join(), all.join.mock.calls, all.tell.mock.calls.length]).toEqual([true, [['ABCD', 'Amina H.']], 1]);
  });

  it('is kept whether or not somebody can be told', async () => {
    const joining = new Joining(ways({ tell: () => refused('network') }));
    joining.code = 'ABCD';
    await joining.look();
    expect([await joining.join(), joining.failure]).toEqual([true, null]);
    const failing = ways({ join: () => refused('expired-code') });
    const other = new Joining(failing);
    other.code = 'ABCD';
    await other.look();
    expect([await other.join(), other.failure?.code, failing.tell.mock.calls.length]).toEqual([false, 'expired-code', 0]);
  });
});

/** Nothing moved, in a room that carries for somebody here. */
const handed = (more: Partial<HandedOver> = {}): HandedOver => ({ name: 'Mr Amos', joined: true, left: 0, lying: false, notCarried: false, answers: 0, met: false, sent: 0, received: 0, failure: null, ...more });

describe('a classroom', () => {
  it('is found by its address, however it is typed', () => {
    expect(['192.168.1.7:47000', ' http://192.168.1.7:47000/ ', '١٩٢.١٦٨.١.٧:٤٧٠٠٠', 'amos.local:80', '[fe80::1]:9', '１９２.168.1.7：47000'].map(roomAddress)).toEqual(['192.168.1.7:47000', '192.168.1.7:47000', '192.168.1.7:47000', 'amos.local:80', '[fe80::1]:9', '192.168.1.7:47000']);
    expect(['', '192.168.1.7', '192.168.1.7:0', '192.168.1.7:70000', 'a b', 'http://x:1/path', 'x:1?q'].map(roomAddress)).toEqual(Array(7).fill(null));
  });

  const ways = (more: Partial<RoomWays> = {}) => ({
    state: vi.fn<RoomWays['state']>(async () => ({ on: false }) as never), start: vi.fn<RoomWays['start']>(async () => null), stop: vi.fn<RoomWays['stop']>(async () => null),
    visit: vi.fn<RoomWays['visit']>(more.visit ?? (async () => ({}) as NearbyView)), take: vi.fn<RoomWays['take']>(), handOver: vi.fn<RoomWays['handOver']>(more.handOver ?? (async () => handed())),
  });

  it('is opened and closed by one switch, and asked about afterwards', async () => {
    const all = ways();
    const room = new Classroom(all);
    expect([await room.turn(true), await room.turn(false)]).toEqual([true, true]);
    expect([all.start.mock.calls.length, all.stop.mock.calls.length, all.state.mock.calls.length]).toEqual([1, 1, 2]);
  });

  it('that does not answer says why, and the address stays to be mended', async () => {
    const room = new Classroom(ways({ visit: () => refused('unreachable') }));
    expect([await room.visit('192.168.1.7:47000'), room.failure?.code, room.busy]).toEqual([false, 'unreachable', false]);
  });

  it('says that it hands over, to whom, and what came of it', async () => {
    let finish: (came: HandedOver) => void = () => undefined;
    const all = ways({ handOver: () => new Promise((done) => (finish = done)) });
    const room = new Classroom(all);
    const working = room.handOver({ address: '192.168.1.7:47000', name: 'Mr Amos' });
    expect([room.busy, room.handing]).toEqual([true, { name: 'Mr Amos', done: null, failure: null }]);
    // A second press while it is at work is not a second handing over.
    await room.handOver({ address: '192.168.1.9:47000', name: 'Another' });
    finish(handed({ left: 3 }));
    await working;
    expect([room.busy, room.handing?.done?.left, all.handOver.mock.calls, all.state.mock.calls.length]).toEqual([false, 3, [['192.168.1.7:47000']], 1]);
  });

  it('says what stands between where nothing can be handed over', async () => {
    const room = new Classroom(ways({ handOver: () => refused('room-firewall') }));
    await room.handOver({ address: '192.168.1.7:47000', name: 'Mr Amos' });
    expect([room.busy, room.handing?.done, room.handing?.failure?.code, room.failure]).toEqual([false, null, 'room-firewall', null]);
  });

  it('tells what moved, what waits and why nothing did', () => {
    const said = (more: Partial<HandedOver>) => {
      const { moved, lines } = handedWords(handed(more));
      return [moved, ...lines.map(plain)];
    };
    expect(said({})).toEqual([false, 'Nothing waits to be handed over.']);
    expect(said({ met: true })).toEqual([true, 'Your teacher’s laptop has all your records.']);
    expect(said({ left: 2, answers: 1 })).toEqual([true, '2 records lie there now, sealed for the platform. They stay on this laptop too until its answer is back: come again later.', 'The platform’s answer was there: what it confirms waits no more.']);
    expect(said({ lying: true })).toEqual([false, 'What you left there earlier still waits to be taken to the platform. Come again later.']);
    expect(said({ notCarried: true })[1]).toContain('carries nothing to your platform');
    expect(said({ joined: false })[1]).toContain('Join a centre first');
    // A broken line speaks for itself.
    expect(said({ met: true, failure: { code: 'line-broken', args: {}, detail: '' } })).toEqual([false]);
  });
});

describe('a record store', () => {
  it('is joined by address, key and secret; what was left empty is named, and the secret is taken as it is', async () => {
    const join = vi.fn<StoreWays['join']>(async () => null);
    const joining = new StoreJoining({ join });
    joining.typed.address = ' https://lrs.example.org/xapi ';
    joining.typed.password = ' a b ';
    expect([await joining.join(), joining.lacking, join.mock.calls.length]).toEqual([false, ['user'], 0]);
    joining.typed.user = ' key ';
    expect([await joining.join(), join.mock.calls, joining.typed.password]).toEqual([true, [['https://lrs.example.org/xapi', 'key', ' a b ']], '']);
  });

  it('that is none says why, and what was typed stays', async () => {
    const joining = new StoreJoining({ join: () => refused('not-an-address') });
    Object.assign(joining.typed, { address: 'x', user: 'y', password: 'z' });
    expect([await joining.join(), joining.failure?.code, joining.typed.password, joining.busy]).toEqual([false, 'not-an-address', 'z', false]);
  });
});

beforeEach(() => {
  exchange.page.value = null;
  exchange.failure = null;
});
