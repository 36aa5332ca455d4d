/**
 * Sending and receiving for `mock.ts`. Never ships. Scenes: `joined` (a centre, records wait, offline), `reachable`, `exchanging`, `trouble`
 * (the last exchange stopped half-way), `arrived` (nothing waits), `refused`, `store` (a record store too), `room-silent` (nobody answers a handing over); `room` (a classroom is open here), `room-blocked`, `near` (one is nearby).
 * Without them nobody has been joined yet.
 */
import type { BudgetChoice, BudgetView, CatalogueNews, ClassroomView, CourierView, ExchangeView, Failure, HandedOver, JoinPreview, Localised, NearbyView, PastExchange, PlatformView } from './generated/view';
import { type Commands, DAY, NOW, type Stage, studying, words } from './mock-stage';

const CODE = '04K2-7KQ2-M9XW-4T3H-J6N8\nPRD5-11A7-0QZX-93NB-C6TE\nW2HS-8V4F-K0MD-5YJR-A3G1\nZ7PE-2NQX-6T9C-4B8W-H1KS';
const QR = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h9v9H0z"/><path d="M1 1h3v3H1zM5 1h3v3H5zM1 5h3v3H1zM5 5h1v1H5zM7 5h1v2H7zM5 7h2v1H5z"/></svg>';

export function exchangeCommands(stage: Stage, tell: (event: string, payload: unknown) => void): Commands {
  const { scenes } = stage;
  const scene = (...names: string[]) => names.some((name) => scenes.has(name));
  const broken: Failure = { code: 'line-broken', args: { address: 'https://learn.example.org' }, detail: 'the connection to https://learn.example.org broke: read timed out after 120 s' };
  const platform = (): PlatformView => ({
    key: 'a1'.repeat(32), kind: 'platform', name: 'Example Training Centre', address: 'https://learn.example.org', lastMs: NOW - 2 * DAY,
    cohorts: [
      { name: 'Teachers 2026', centre: 'Narok College', state: 'member', reason: null },
      ...(scene('refused') ? [{ name: '', centre: '', state: 'refused' as const, reason: 'fullCohort' as const }] : [{ name: '', centre: '', state: 'unsent' as const, reason: null }]),
    ],
  });
  let platforms: PlatformView[] = scene('joined', 'reachable', 'exchanging', 'trouble', 'arrived', 'refused') ? [platform()] : [];
  const store = (address: string): PlatformView => ({ key: address, kind: 'store', name: address, address, lastMs: null, cohorts: [] });
  if (scene('store')) platforms.push(store('https://lrs.example.org/xapi'));
  let budget: BudgetView = { megabytesADay: scene('joined') ? 20 : null, fromHour: scene('joined') ? 20 : null, toHour: scene('joined') ? 6 : null, usedToday: 1_240_000 };
  let going = scene('exchanging');
  let on = scene('room', 'room-blocked');
  const past = (): PastExchange[] => [
    ...(scene('trouble') ? [{ atMs: NOW - DAY, times: 1, road: 'internet' as const, by: 'learn.example.org', whose: '', sent: 9, received: 0, certificates: 0, handed: 0, ended: 'halfWay' as const, failure: broken }] : []),
    { atMs: NOW - 2 * DAY, times: 1, road: 'stick', by: 'KINGSTON 14', whose: 'Example Training Centre', sent: 31, received: 0, certificates: 0, handed: 0, ended: 'complete', failure: null },
    { atMs: NOW - 19 * DAY, times: 1, road: 'classroom', by: 'Mr Amos', whose: '', sent: 4, received: 0, certificates: 1, handed: 0, ended: 'complete', failure: null },
    { atMs: NOW - 28 * DAY, times: 1, road: 'internet', by: 'learn.example.org', whose: '', sent: 12, received: 140, certificates: 0, handed: 0, ended: 'complete', failure: null },
  ];
  const news = (lang: string): CatalogueNews[] => [
    { pack: 'org.example.maths', version: 2, label: '2', title: words({ en: 'Early Mathematics with Local Materials', ar: 'الرياضيات المبكرة بموادّ محلية', ru: 'Начальная математика с подручными материалами' }, lang), bytes: 38_000_000, have: 1, address: 'https://learn.example.org/packs/org.example.maths/2' },
  ];
  const state = (lang: string): ExchangeView => {
    const joined = platforms.length > 0;
    const waits = !scene('arrived') && !scene('new') && !scene('empty');
    return {
      reachedMs: !joined ? null : scene('reachable', 'arrived') ? Date.now() - 240_000 : NOW - 2 * DAY,
      connection: !joined ? 'nothingJoined' : going ? 'exchanging' : scene('reachable', 'arrived') ? 'reachable' : 'offline',
      platforms,
      waiting: waits
        ? {
            total: 14, bytes: 38_000,
            kinds: [
              { kind: 'progress', count: 6, fromMs: NOW - 3 * DAY, toMs: NOW - DAY }, { kind: 'answers', count: 5, fromMs: NOW - 3 * DAY, toMs: NOW - DAY },
              { kind: 'certificates', count: 1, fromMs: NOW - DAY, toMs: NOW - DAY }, { kind: 'notes', count: 2, fromMs: NOW - 2 * DAY, toMs: NOW - 2 * DAY },
            ],
          }
        : { total: 0, bytes: 0, kinds: [] },
      progress: going ? { step: 'sending', by: 'Example Training Centre', done: 9, of: 14, bytes: 21_000 } : null,
      trouble: scene('trouble') && !going ? { failure: broken, atMs: NOW - DAY, road: 'internet', sent: 9, safe: 14 } : null,
      past: joined ? past() : [],
      aside: scene('refused') ? [{ reason: 'anotherActor', count: 2 }, { reason: 'notAStatement', count: 1 }] : [],
      nextTryMs: joined ? Date.now() + 600_000 : null, lastMs: joined ? NOW - 2 * DAY : null, budget,
      news: joined && scene('reachable', 'arrived', 'trouble') ? news(lang) : [],
      lockedOut: scene('trouble') ? ['Juma Hassan'] : [],
    };
  };
  const courier = (more: Partial<CourierView>): CourierView => ({ path: '/media/KINGSTON 14/packhorse.post', envelopes: 1, learners: 1, records: 14, bytes: 40_960, answers: 0, failed: 0, failure: null, trust: [], ...more });
  const nearby = (lang: string): NearbyView => ({ name: 'Mr Amos', address: '192.168.1.7:47000', keyShort: '4T3H-J6N8', appointed: true, packs: news(lang), lastMs: NOW });
  const room = (lang: string): ClassroomView => ({
    on, name: 'Amina', addresses: on && !scene('room-blocked') ? ['192.168.1.12:47000'] : [], qr: on && !scene('room-blocked') ? QR : '', keyShort: 'P8RD-5A2C', key: 'c0de7788'.repeat(8),
    guests: scene('room') ? [{ name: 'Juma', lastMs: NOW, records: 22, carried: 0 }, { name: '192.168.1.31', lastMs: NOW - 600_000, records: 0, carried: 1 }] : [],
    packs: stage.packs().length, carried: scene('room') ? 1 : 0, blocked: scene('room-blocked') ? 'noNetwork' : null, nearby: scene('near') ? [nearby(lang)] : [],
  });
  const changed = () => {
    setTimeout(() => tell('exchange', null), 30);
    return null;
  };

  return {
    exchange_state: ({ lang }: { lang: string }) => {
      studying(stage);
      if (scene('failing')) stage.fail('io', 'read the record: input/output error (os error 5)');
      return state(lang);
    },
    exchange_now: () => {
      going = platforms.length > 0;
      return changed();
    },
    exchange_stop: () => {
      going = false;
      return changed();
    },
    exchange_budget: ({ budget: choice }: { budget: BudgetChoice }) => (budget = { ...choice, usedToday: budget.usedToday }),
    join_preview: ({ text }: { text: string }): JoinPreview =>
      text.replace(/[\s-]/g, '').length < 8
        ? stage.fail('not-a-code', `“${text}” is no enrolment code`)
        : {
            address: 'https://learn.example.org', name: platforms.length ? 'Example Training Centre' : '', keyShort: '7KQ2-M9XW', lastDayMs: NOW + (scene('expired') ? -3 : 90) * DAY,
            expired: scene('expired'), known: platforms.length > 0, used: scene('used'), learner: stage.learner?.name ?? '',
          },
    join: () => {
      platforms = [{ ...platform(), name: '', lastMs: null, cohorts: [{ name: '', centre: '', state: 'unsent', reason: null }] }];
      return changed();
    },
    join_picture: () => CODE,
    store_join: ({ address = 'lrs.example.org' }: { address?: string }) => {
      if (!address.includes('.')) stage.fail('not-an-address', `${address} is no address`, { address });
      platforms = [...platforms.filter((one) => one.key !== address), store(address)];
      return changed();
    },
    leave: ({ key }: { key: string }) => {
      platforms = platforms.filter((one) => one.key !== key);
      return changed();
    },
    courier_pack: () => courier({}),
    courier_deliver: () => courier({ envelopes: 3, answers: 3, records: 0 }),
    courier_accept: () => courier({ answers: 1, records: 0, path: '/media/KINGSTON 14/packhorse.reply' }),
    classroom_state: ({ lang }: { lang: string }) => room(lang),
    classroom_start: () => {
      on = true;
      return changed();
    },
    classroom_stop: () => {
      on = false;
      return changed();
    },
    classroom_visit: ({ address, lang }: { address: string; lang: string }) => {
      scenes.add('near');
      return { ...nearby(lang), address };
    },
    classroom_hand_over: ({ address }: { address: string }): HandedOver => {
      if (scene('room-silent')) stage.fail('room-silent', `${address} does not answer`, { address });
      const nothing = scene('arrived');
      return { name: 'Mr Amos', joined: true, left: 0, lying: false, notCarried: false, answers: nothing ? 0 : 1, met: !nothing, sent: nothing ? 0 : 14, received: 0, failure: null };
    },
    install_offered: ({ pack, title }: { pack: string; title: Localised }) => ({ id: 901, kind: 'install', state: 'waiting', step: 'reading', title, pack, done: 0, total: 0, secondsLeft: null, mended: 0, damaged: 0, failure: null }),
    classroom_take: ({ pack }: { pack: string }) => ({ id: 900, kind: 'install', state: 'waiting', step: 'reading', title: { text: pack, lang: '' }, pack, done: 0, total: 0, secondsLeft: null, mended: 0, damaged: 0, failure: null }),
  };
}
