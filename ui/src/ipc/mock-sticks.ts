/**
 * Sticks for `mock.ts`. Never ships. Scenes: `sticks` (four are in, as different as they come), `sticks-on` (they are being written),
 * `sticks-more` (what else can happen to one), `sticks-done` (all are ready), `portable` (the program runs from a folder); `newer` (a newer program is on a
 * stick), `newer-none` (with nothing for this computer).
 */
import type { NewerProgram, Sitting, Stick, StickChoice, StickState } from './generated/view';
import type { Commands, Stage } from './mock-stage';

export const newerProgram = (kind: NewerProgram['kind'] = 'deb'): NewerProgram => ({
  version: '1.2.0', pack: '/media/stick/packhorse-program-1.2.0.pack', package: kind === 'none' ? '' : 'packages/packhorse_1.2.0_amd64.deb', size: 28_400_000, kind, fingerprint: '7ac1-04f2-99be-1d53',
});

const stick = (id: number, state: StickState, more: Partial<Stick> = {}): Stick => ({
  id, path: `/media/amina/STICK${id}`, name: '', label: `STICK${id}`, maker: 'Kingston DataTraveler', fileSystem: 'vfat', removable: true, capacity: 32_010_000_000, free: 31_200_000_000, needed: 1_402_000_000,
  state, done: 0, total: 0, secondsLeft: null, same: 0, newer: [], others: [], strange: false, otherProgram: false, failure: null, ...more,
});

const found = (): Stick[] => [
  stick(1, 'found', { name: 'MAR-05' }),
  stick(2, 'found', { maker: 'SanDisk Cruzer', capacity: 16_000_000_000 }),
  stick(3, 'found', { strange: true, others: ['Soil and water', 'Early mathematics with local materials'], same: 1 }),
  stick(4, 'tooSmall', { maker: '', label: 'OLD', capacity: 1_010_000_000, free: 1_000_000_000 }),
];
const writing = (): Stick[] => [
  stick(1, 'ready', { name: 'MAR-05' }),
  stick(2, 'writing', { name: 'MAR-06', maker: 'SanDisk Cruzer', capacity: 16_000_000_000, done: 868_000_000, total: 2_804_000_000, secondsLeft: 240 }),
  stick(3, 'readingBack', { name: 'MAR-07', done: 2_270_000_000, total: 2_804_000_000, secondsLeft: 55, others: ['Soil and water'] }),
  stick(4, 'tooSmall', { maker: '', label: 'OLD', capacity: 1_010_000_000, free: 1_000_000_000 }),
];
const more = (): Stick[] => [
  stick(1, 'bad', { name: 'MAR-08', failure: { code: 'stick-bad', args: { path: '/media/amina/STICK1' }, detail: 'what was read back is not what was written' } }),
  stick(2, 'gone', { name: 'MAR-09' }),
  stick(3, 'protected', { maker: 'SanDisk Cruzer' }),
  stick(4, 'full', { free: 412_000_000, others: ['Soil and water'], strange: true }),
  stick(5, 'waiting', { name: 'MAR-10' }),
  stick(6, 'stopped', { name: 'MAR-11' }),
  stick(7, 'failed', { name: 'MAR-12', failure: { code: 'stick-library', args: { path: 'org.example.soil' }, detail: 'part 17 does not match its checksum' } }),
  stick(8, 'ready', { path: '/home/amina/sticks/eight', label: 'eight', name: 'MAR-13', maker: '', removable: false, newer: ['Blended learning'] }),
];

export function stickCommands(stage: Stage, tell: (event: string, payload: unknown) => void): Commands {
  const { scenes } = stage;
  let choice: StickChoice = { packs: [], portable: false, wanted: 12, prefix: 'MAR' };
  let next = 9;
  const ready = ['MAR-01', 'MAR-02', 'MAR-03', 'MAR-04', 'MAR-05'];
  let sitting: Sitting = scenes.has('sticks-on')
    ? { on: true, sticks: writing(), ready, secondsLeft: 2100 }
    : scenes.has('sticks-more')
      ? { on: true, sticks: more(), ready: [...ready, 'MAR-13'], secondsLeft: null }
      : { on: false, sticks: scenes.has('sticks') || scenes.has('sticks-done') ? found() : [], ready: scenes.has('sticks-done') ? ready : [], secondsLeft: null };
  const put = (now: Partial<Sitting>) => {
    sitting = { ...sitting, ...now };
    tell('sticks', sitting);
    return null;
  };
  const change = (id: number, state: StickState) => put({ sticks: sitting.sticks.map((one) => (one.id === id ? { ...one, state } : one)) });
  return {
    sticks: () => ({
      packs: stage.packs().map((pack) => ({ id: pack.id, version: pack.version, label: pack.label, title: pack.title, languages: pack.languages, size: pack.size, cover: pack.cover, program: false })),
      portable: scenes.has('portable') ? 96_000_000 : null, trust: 5_200, room: 8_000_000, choice, sitting,
    }),
    sticks_choose: ({ choice: wanted }: { choice: StickChoice }) => {
      choice = wanted;
      return null;
    },
    sticks_begin: () => put({ on: true, sticks: sitting.sticks.length ? writing() : [] }),
    sticks_stop: () => put({ on: false, sticks: sitting.sticks.map((one) => (['waiting', 'looking', 'writing', 'readingBack'].includes(one.state) ? { ...one, state: 'stopped' as const } : one)) }),
    sticks_anew: () => put({ on: false, ready: [], secondsLeft: null, sticks: found() }),
    stick_add: ({ path }: { path: string }) => put({ sticks: [...sitting.sticks, stick(next++, 'found', { path, label: path.split('/').pop() ?? path, maker: '', removable: false })] }),
    stick_drop: ({ id }: { id: number }) => put({ sticks: sitting.sticks.filter((one) => one.id !== id) }),
    stick_write: ({ id }: { id: number }) => change(id, 'waiting'),
    stick_stop: ({ id }: { id: number }) => change(id, 'stopped'),
    program_newer: () => (scenes.has('newer') ? newerProgram() : scenes.has('newer-none') ? newerProgram('none') : null),
    program_take: ({ folder }: { folder: string | null }) => `${folder ?? '/home/learner/Downloads'}/packhorse_1.2.0_amd64.deb`,
    program_show: () => null,
  };
}
