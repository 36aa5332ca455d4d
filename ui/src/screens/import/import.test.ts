import { beforeEach, describe, expect, it } from 'vitest';

import { carry, type Carrier, type Failure, type Job } from '../../ipc';
import { packs, stick } from '../../ipc/mock-data';
import { jobs } from '../../state/jobs.svelte';
import { incoming } from './import.svelte';

const drive: Carrier = stick(packs(), 10e9);
const calls: [string, Record<string, unknown>][] = [];
let refuse: Failure | null = null;
let nextId = 1;

const job = (title: string): Job => ({
  id: nextId++, kind: 'install', state: 'waiting', step: 'reading', title: { text: title, lang: '' }, pack: '', done: 0, total: 0, secondsLeft: null, mended: 0, damaged: 0, failure: null,
});

beforeEach(() => {
  calls.length = 0;
  refuse = null;
  incoming.drives = [];
  incoming.chosen = [];
  incoming.refused = [];
  incoming.failure = null;
  incoming.ticked.clear();
  incoming.unsignedAllowed.clear();
  jobs.all = [];
  carry({
    invoke: async (command, args) => {
      calls.push([command, args]);
      if (refuse) throw refuse;
      if (command === 'carriers') return [drive];
      if (command === 'scan') return { ...drive, path: args.path, removable: false };
      if (command === 'install') return (args.paths as string[]).map(job);
      return null;
    },
    listen: async () => () => undefined,
  });
});

const installs = () => calls.filter(([command]) => command === 'install').map(([, args]) => args);
const pack = (name: string) => drive.packs.find((one) => one.path.endsWith(name))!;

describe('packs on their way in', () => {
  it('are ticked when they are found and nothing hinders them', async () => {
    await incoming.lookAgain();
    expect(incoming.ready.map((one) => one.path)).toEqual(['/media/stick/agri.pack', '/media/stick/blended.pack']);
  });

  it('stay unticked after another look, if somebody unticked them', async () => {
    await incoming.lookAgain();
    incoming.toggle(pack('agri.pack'));
    await incoming.lookAgain();
    expect(incoming.ready.map((one) => one.path)).toEqual(['/media/stick/blended.pack']);
  });

  it('are copied without an exception for unsigned ones, unless one was accepted', async () => {
    await incoming.lookAgain();
    await incoming.copy();
    expect(installs()).toEqual([{ paths: ['/media/stick/agri.pack', '/media/stick/blended.pack'], allowUnsigned: false }]);
    expect(jobs.all).toHaveLength(2);
    expect(incoming.ready).toEqual([]);
  });

  it('go apart when an unsigned one was accepted, so that the exception covers nothing else', async () => {
    await incoming.lookAgain();
    incoming.allowUnsigned(pack('maths.pack'));
    await incoming.copy();
    expect(installs()).toEqual([
      { paths: ['/media/stick/agri.pack', '/media/stick/blended.pack'], allowUnsigned: false },
      { paths: ['/media/stick/maths.pack'], allowUnsigned: true },
    ]);
  });

  it('of an unknown signer are never copied before the signer is trusted', async () => {
    await incoming.lookAgain();
    incoming.ticked.add(pack('soil.pack').path);
    incoming.unsignedAllowed.add(pack('soil.pack').path);
    await incoming.copy();
    expect(installs().flatMap((args) => args.paths)).not.toContain('/media/stick/soil.pack');
  });

  it('keep their ticks when copying cannot begin, and the reason is told', async () => {
    await incoming.lookAgain();
    refuse = { code: 'no-space', args: {}, detail: '' };
    await incoming.copy();
    expect(incoming.failure?.code).toBe('no-space');
    expect(incoming.ready).toHaveLength(2);
  });

  it('from a dropped file stand beside those of the stick, and can be put away', async () => {
    await incoming.look(['/home/a.pack']);
    await incoming.lookAgain();
    expect(incoming.carriers.map((one) => one.path)).toEqual(['/home/a.pack', '/media/stick']);
    incoming.putAway(['/home/a.pack']);
    expect(incoming.carriers.map((one) => one.path)).toEqual(['/media/stick']);
  });

  it('that are no packs are refused with the reason, and the others still looked at', async () => {
    refuse = { code: 'not-a-pack', args: {}, detail: 'notes.txt' };
    await incoming.look(['/home/notes.txt']);
    refuse = null;
    await incoming.look(['/home/b.pack']);
    expect(incoming.refused.map((one) => one.failure.code)).toEqual(['not-a-pack']);
    expect(incoming.chosen).toHaveLength(1);
    expect(incoming.looking).toBe(false);
  });

  const refusedJob = (code: string, path: string): Job => ({ ...job('a.pack'), state: 'failed', failure: { code, args: { path, publisher: 'Somebody' }, detail: '' } });

  it('that were refused for their signer come in once the key is trusted', async () => {
    const refused = refusedJob('unknown-signer', '/media/stick/a.pack');
    jobs.put(refused);
    await incoming.takeRefused(refused);
    expect(calls.map(([command]) => command)).toEqual(['trust', 'job_forget', 'install']);
    expect(installs()[0]).toEqual({ paths: ['/media/stick/a.pack'], allowUnsigned: false });
    expect(jobs.all).toHaveLength(1);
  });

  it('that were refused for their signer at an address are taken this once', async () => {
    await incoming.takeRefused(refusedJob('unknown-signer', 'https://example.org/a.pack'));
    expect(calls.map(([command]) => command)).toEqual(['job_forget', 'install']);
    expect(installs()[0]).toEqual({ paths: ['https://example.org/a.pack'], allowUnsigned: true });
  });

  it('that failed for another reason are not forced', async () => {
    await incoming.takeRefused(refusedJob('damaged', '/media/stick/a.pack'));
    expect(calls).toEqual([]);
  });
});
