import { beforeEach, describe, expect, it, vi } from 'vitest';

import { carry, type LearnerCard, type PrivacyView, type RecordView } from '../../ipc';
import { learner } from '../../state/learner.svelte';
import { LEFT_OUT, said } from './facts';
import { counts, Privacy, type Ways } from './privacy.svelte';

const card = (lock: LearnerCard['lock']): LearnerCard => ({ id: 'a', name: 'Amina', picture: 'sun', language: 'en', lock, lastMs: null, state: 'ready' });
const record = (verb: string): RecordView => ({ atMs: 0, verb, title: { text: 'T', lang: 'en' }, courseTitle: { text: '', lang: 'en' }, score: null, json: '{}' });
const backup = { name: 'b', atMs: 0, size: 1 };

async function page(lock: LearnerCard['lock'], more: Partial<Pick<Ways, 'folder' | 'erase'>> = {}) {
  const view: PrivacyView = { learner: card(lock), facts: LEFT_OUT, records: 2, verbs: [], notes: 0, files: 0, size: 1, firstMs: null, lastMs: null, backups: [backup] };
  const ways = {
    privacy: vi.fn<Ways['privacy']>(async () => view),
    records: vi.fn<Ways['records']>(async (from) => (from ? { records: [record('completed')], next: '' } : { records: [record('answered')], next: '1' })),
    folder: vi.fn<Ways['folder']>(more.folder ?? (async () => '/stick')),
    export: vi.fn<Ways['export']>(async (path) => `${path}/Amina.learner`),
    restore: vi.fn<Ways['restore']>(async () => ({ learner: card(lock), recoveryCode: '', mended: false })),
    erase: vi.fn<Ways['erase']>(more.erase ?? (async () => null)),
  };
  const privacy = new Privacy(ways);
  await privacy.load();
  await learner.take(card(lock));
  return { privacy, ways };
}

beforeEach(() => carry({ invoke: async (_, { settings }) => settings, listen: async () => () => undefined }));

describe('my data', () => {
  it('counts notes as notes, and deeds that have the same words as one', () => {
    const words = (verb: string) => (verb === 'answered' ? 'Answered' : 'Anything else');
    const verbs = [{ verb: 'answered', count: 9 }, { verb: 'other', count: 2 }, { verb: 'stretched', count: 1 }];
    expect(counts({ verbs, notes: 4 }, words)).toEqual([{ words: 'Answered', count: 9 }, { words: 'Notes', count: 4 }, { words: 'Anything else', count: 3 }]);
    expect(counts({ verbs: [], notes: 0 }, words)).toEqual([]);
  });

  it('shows records page by page, to the end and no further', async () => {
    const { privacy, ways } = await page('none');
    await privacy.more();
    await privacy.more();
    await privacy.more();
    expect([privacy.records?.map((one) => one.verb), privacy.next, ways.records.mock.calls.length]).toEqual([['answered', 'completed'], '', 2]);
  });

  it('is written into the folder that was chosen, and nowhere when none was', async () => {
    const { privacy } = await page('none');
    await privacy.export();
    expect(privacy.exported).toBe('/stick/Amina.learner');
    const none = await page('none', { folder: async () => null });
    await none.privacy.export();
    expect([none.privacy.exported, none.ways.export.mock.calls.length]).toEqual(['', 0]);
  });

  it('is erased only after a second step', async () => {
    const { privacy, ways } = await page('none');
    privacy.ask({ deed: 'erase' });
    expect([privacy.ready, await privacy.do(), ways.erase.mock.calls.length]).toEqual([false, false, 0]);
    privacy.sure = true;
    expect(await privacy.do()).toBe(true);
    expect([ways.erase.mock.calls[0], learner.current, privacy.asked]).toEqual([['a', ''], null, null]);
  });

  it('is erased with a lock only by whoever opens it', async () => {
    const { privacy } = await page('pin', { erase: () => Promise.reject({ code: 'wrong-secret', args: { wait: '5' }, detail: '' }) });
    privacy.ask({ deed: 'erase' });
    privacy.sure = true;
    expect(privacy.ready).toBe(false);
    privacy.secret = '1111';
    expect([await privacy.do(), privacy.wrong, privacy.wait, privacy.secret, learner.current?.name]).toEqual([false, true, 5, '', 'Amina']);
    expect(privacy.asked).not.toBeNull();
  });

  it('begins each question anew', async () => {
    const { privacy } = await page('pin');
    privacy.ask({ deed: 'erase' });
    Object.assign(privacy, { sure: true, secret: '4071' });
    privacy.ask({ deed: 'restore', backup });
    expect([privacy.sure, privacy.secret, privacy.ready]).toEqual([false, '', false]);
  });

  it('goes back to a backup and reads everything again', async () => {
    const { privacy, ways } = await page('none');
    await privacy.more();
    privacy.ask({ deed: 'restore', backup });
    expect(await privacy.do()).toBe(false);
    expect([ways.restore.mock.calls[0], ways.privacy.mock.calls.length, privacy.records]).toEqual([['a', '', 'b'], 2, null]);
  });
});

it('facts that are only spaces say nothing', () => {
  expect([said(LEFT_OUT), said({ ...LEFT_OUT, institution: '  ' }), said({ ...LEFT_OUT, role: 'teacher' })]).toEqual([false, false, true]);
});
