import { beforeEach, describe, expect, it } from 'vitest';

import type { Carrier, FindingView, TrustFound, TrustState, VerificationView } from '../../ipc';
import { Checking, type Ways } from './checking.svelte';
import { Trusting, type Ways as TrustWays } from './trusting.svelte';
import { advice, fileKind, fileName, findingWords, headWords, isNone, reasonArgs, saidWords } from './words';

const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
const finding = (code: string, answer: FindingView['answer'] = 'valid', about = 'signature', args: FindingView['args'] = {}): FindingView => ({ code, answer, about, args });
const view = (more: Partial<VerificationView> = {}): VerificationView => ({
  answer: 'valid', findings: [finding('signature-good')], slip: false, carriedBy: 'pdf', trusted: [], trustDays: null, clockDoubtful: false,
  shown: { id: 'urn:uuid:1', holder: 'Amina', title: 'Soil', description: '', narrative: '', lang: 'en', issuer: 'Town', vouchedBy: [], issuedMs: Date.UTC(2026, 10, 1, 23), expiresMs: null }, ...more,
});

describe('checking', () => {
  const asked: string[] = [];
  const held: Record<string, (found: VerificationView) => void> = {};
  const ways = (more: Partial<Ways> = {}): Ways => ({
    choose: async () => '/home/a/certificate.pdf', file: async (path) => (asked.push(path), view()), text: async (text) => (asked.push(text), view({ slip: true })),
    own: async (which) => (asked.push(which), view()), bring: async () => ({ credential: 'f00d', verification: view() }), ...more,
  });
  beforeEach(() => void (asked.length = 0));

  it('takes a file, a text and one’s own by one road each', async () => {
    const checking = new Checking(ways());
    await checking.choose('certificate');
    expect([checking.subject, checking.view?.answer]).toEqual([{ kind: 'file', path: '/home/a/certificate.pdf', name: 'certificate.pdf' }, 'valid']);
    checking.text = ' packhorse:verify#AA ';
    await checking.paste();
    await checking.own('p/c/a');
    await checking.again();
    expect(asked).toEqual(['/home/a/certificate.pdf', ' packhorse:verify#AA ', 'p/c/a', 'p/c/a']);
  });

  it('changes nothing when no file is chosen, and says when nothing was pasted', async () => {
    const checking = new Checking(ways({ choose: async () => null }));
    await checking.choose('picture');
    await checking.paste();
    expect([checking.subject, checking.textLacks, asked]).toEqual([null, true, []]);
  });

  it('shows the answer to what was brought last, however long the other takes', async () => {
    const checking = new Checking(ways({ file: (path) => new Promise((done) => (held[path] = done)) }));
    const [first, second] = [checking.look('/slow.pdf'), checking.look('/quick.pdf')];
    held['/quick.pdf']?.(view());
    held['/slow.pdf']?.(view({ answer: 'notValid' }));
    await Promise.all([first, second]);
    expect([checking.view?.answer, checking.busy]).toEqual(['valid', false]);
  });

  it('keeps a file among one’s own, and says why it was not kept', async () => {
    const checking = new Checking(ways());
    await checking.look('/a.pdf');
    await checking.keep();
    expect(checking.brought).toBe('f00d');
    const refusing = new Checking(ways({ bring: async () => Promise.reject({ code: 'credential-bad', args: {}, detail: '' }) }));
    await refusing.look('/a.pdf');
    await refusing.keep();
    expect([refusing.brought, refusing.failure?.code, refusing.busy]).toEqual(['', 'credential-bad', false]);
  });

  it('forgets what was checked, also what is still on its way', async () => {
    const checking = new Checking(ways({ file: (path) => new Promise((done) => (held[path] = done)) }));
    const looked = checking.look('/a.pdf');
    checking.clear();
    held['/a.pdf']?.(view());
    await looked;
    expect([checking.subject, checking.view, checking.busy]).toEqual([null, null, false]);
  });

  it('says what could not be read', async () => {
    const checking = new Checking(ways({ file: async () => Promise.reject({ code: 'io', args: {}, detail: 'gone' }) }));
    await checking.look('/a.pdf');
    expect([checking.view, checking.failure?.code]).toEqual([null, 'io']);
  });
});

describe('whose word counts', () => {
  const found = (more: Partial<TrustFound> = {}): TrustFound => ({ path: '/stick/packhorse.trust', fingerprint: 'aaaa-bbbb', names: ['Institute'], publishers: 0, madeMs: 1, days: 3, known: false, standing: 'unknown', ...more });
  const state: TrustState = { trusted: [], days: null, joined: true, clockDoubtful: false };
  const done: string[] = [];
  const ways = (first: TrustFound, more: Partial<TrustWays> = {}): TrustWays => ({
    state: async () => state, choose: async () => first.path, found: async () => first, accept: async (path, compared) => (done.push(`${path} ${compared}`), { ...first, known: true, standing: 'taken' }),
    refresh: async () => [found({ standing: 'same' })], drives: async () => [], ...more,
  });
  beforeEach(() => void (done.length = 0));

  it('asks about a signer whom nobody knows, and takes the file only after a yes', async () => {
    let changed = 0;
    const trusting = new Trusting(ways(found()));
    trusting.onchange = () => (changed += 1);
    await trusting.choose();
    expect([trusting.asked?.fingerprint, done]).toEqual(['aaaa-bbbb', []]);
    trusting.decline();
    await trusting.accept();
    expect([trusting.asked, done, changed]).toEqual([null, [], 0]);
    await trusting.look('/stick/packhorse.trust');
    await trusting.accept();
    expect([done, trusting.told, changed]).toEqual([['/stick/packhorse.trust aaaa-bbbb'], { what: 'taken', names: ['Institute'] }, 1]);
  });

  it('takes what is newer of a known signer at once, and leaves what is older', async () => {
    const newer = new Trusting(ways(found({ known: true, standing: 'newer' })));
    await newer.look('/a.trust');
    expect(newer.told?.what).toBe('taken');
    for (const standing of ['same', 'older'] as const) {
      const other = new Trusting(ways(found({ known: true, standing })));
      await other.look('/a.trust');
      expect([other.told?.what, other.asked]).toEqual([standing, null]);
    }
  });

  it('tells of files on drives only whose signer is unknown, and looks again when one was taken', async () => {
    let changed = 0;
    const drive = (name: string, one: TrustFound) => ({ name, trust: [one] }) as unknown as Carrier;
    const trusting = new Trusting(ways(found(), { drives: async () => [drive('KINGSTON', found()), drive('BLUE', found({ standing: 'taken', known: true }))] }));
    trusting.onchange = () => (changed += 1);
    await trusting.drives();
    expect([trusting.there.map((one) => one.place), changed]).toEqual([['KINGSTON'], 1]);
  });

  it('asks the platform, and says why it could not', async () => {
    const trusting = new Trusting(ways(found()));
    await trusting.refresh();
    expect(trusting.told?.what).toBe('refreshed');
    const silent = new Trusting(ways(found(), { refresh: async () => Promise.reject({ code: 'line-unreachable', args: {}, detail: '' }) }));
    await silent.refresh();
    expect([silent.failure?.code, silent.busy]).toEqual(['line-unreachable', '']);
  });
});

describe('the answer in words', () => {
  it('says who earned what, and how far that is to be believed', () => {
    expect(plain(saidWords(view()))).toBe('Amina earned “Soil” on November 1, 2026.');
    expect(plain(saidWords(view({ answer: 'notValid' })))).toContain('Do not rely on it');
    expect(plain(saidWords(view({ answer: 'cannotTell' })))).toContain('remains open');
    expect(saidWords(view({ shown: null }))).toBe('');
  });

  it('tells what is no certificate from one that is not valid', () => {
    const none = view({ answer: 'notValid', shown: null, findings: [finding('carrier-pdf-without', 'notValid', 'form')] });
    expect([isNone(none), headWords(none)]).toEqual([true, 'This is no certificate']);
    expect(headWords(view({ answer: 'notValid', findings: [finding('revoked', 'notValid', 'status')] }))).toBe('This certificate is not valid');
  });

  it('writes moments as days and numbers as numbers', () => {
    expect(reasonArgs({ until: '2026-11-22T00:00:00Z', days: '3', name: 'A', made: 'not a day', index: '7' })).toEqual({ until: 'November 22, 2026', days: 3, name: 'A', made: 'not a day', index: '7' });
    expect(plain(findingWords(finding('expired', 'notValid', 'dates', { until: '2026-11-22T00:00:00Z' })))).toBe('It ended on November 22, 2026.');
    expect(findingWords(finding('of-a-newer-program'))).toBe('of-a-newer-program');
  });

  it.each([
    ['signature-bad', 'notValid', 'signature', 'original'], ['revoked', 'notValid', 'status', 'issuer'], ['issuer-unknown', 'cannotTell', 'issuer', 'trust'], ['status-old', 'cannotTell', 'status', 'refresh'],
    ['clock-doubtful', 'cannotTell', 'dates', 'clock'], ['carrier-picture-without', 'cannotTell', 'form', 'photo'], ['carrier-pdf-without', 'notValid', 'form', 'file'], ['expired', 'notValid', 'dates', 'issuer'],
  ] as const)('says what can be done about %s', (code, answer, about, what) => {
    expect(advice(view({ answer, findings: [finding(code, answer, about), finding('signature-good')] }), true)).toEqual([what]);
  });

  it('has a person compare the name where all is well, and brings a file where no platform can be asked', () => {
    expect(advice(view(), false)).toEqual(['paper']);
    expect(advice(view({ answer: 'cannotTell', findings: [finding('status-missing', 'cannotTell', 'status')] }), false)).toEqual(['trust']);
    // What is wrong is not mended by what is missing.
    expect(advice(view({ answer: 'notValid', findings: [finding('signature-bad', 'notValid'), finding('issuer-unknown', 'cannotTell', 'issuer')] }), false)).toEqual(['original']);
  });

  it('tells files by how their names end', () => {
    expect(['/a/B.PDF', 'c.jpeg', 'd.json', 'packhorse.trust', 'e.pack', 'f'].map(fileKind)).toEqual(['certificate', 'certificate', 'certificate', 'trust', 'pack', 'pack']);
    expect([fileName('/home/a/b.pdf'), fileName('C:\\users\\b.pdf')]).toEqual(['b.pdf', 'b.pdf']);
  });
});
