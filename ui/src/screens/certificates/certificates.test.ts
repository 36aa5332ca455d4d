import { describe, expect, it } from 'vitest';

import type { CertificateCard, MissingView } from '../../ipc';
import { Bringing } from './bringing.svelte';
import { Saving } from './saving.svelte';
import { askedWords, categoryWords, drawingAddress, fileStem, lineWords, missingWords, numberOf, reasonWords, resultWords, standingOf, standingWords } from './words';

const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
const none = { text: '', lang: '' };
const AT = Date.UTC(2026, 10, 18, 12);
const card = (more: Partial<CertificateCard> = {}): CertificateCard => ({
  id: 'a', pack: 'p', course: 'c', title: { text: 'Soil', lang: 'en' }, courseTitle: none, description: none, narrative: none, learner: 'Amina', publisher: '', hours: 5, earnedMs: AT, state: 'waiting', ended: false, inField: false,
  credential: '', confirmedBy: '', vouchedBy: [], holder: '', issuedMs: null, expiresMs: null, steps: [{ state: 'waiting', atMs: AT }], reason: '', reasonArgs: {}, words: '', missing: [], earlier: [], ...more,
});

describe('how a certificate stands', () => {
  it.each([
    [{}, 'waiting', 'Earned here, waiting to be confirmed'], [{ state: 'looked' }, 'looked', 'Received by the platform, not decided yet'],
    [{ state: 'confirmed' }, 'confirmed', 'Confirmed'], [{ state: 'confirmed', inField: true }, 'field', 'Confirmed in the field'], [{ state: 'confirmed', ended: true, inField: true }, 'ended', 'Its time is over'],
    [{ state: 'revoked', ended: true }, 'revoked', 'Taken back'], [{ state: 'refused' }, 'refused', 'Not confirmed'],
  ] as const)('%j is %s', (more, standing, words) => {
    expect([standingOf(card(more)), standingWords(standingOf(card(more)))]).toEqual([standing, words]);
  });

  it('is said in a line, with its days', () => {
    const confirmed = { state: 'confirmed', confirmedBy: 'Town centre', issuedMs: Date.UTC(2026, 10, 20) } as const;
    expect(plain(lineWords(card(confirmed)))).toBe('Earned on November 18, 2026. Confirmed by Town centre on November 20, 2026.');
    expect(plain(lineWords(card({ ...confirmed, ended: true, expiresMs: Date.UTC(2026, 10, 21) })))).toContain('It held until November 21, 2026.');
    expect(plain(lineWords(card({ ...confirmed, inField: true })))).toContain('The platform confirms it too');
    expect(plain(lineWords(card({ state: 'revoked', steps: [{ state: 'revoked', atMs: AT }] })))).toContain('Taken back on November 18, 2026.');
  });

  it('is explained where there is something to explain', () => {
    expect(reasonWords({ reason: 'issued', reasonArgs: {} })).toBe('');
    expect(reasonWords({ reason: '', reasonArgs: {} })).toBe('');
    expect(reasonWords({ reason: 'of-a-newer-program', reasonArgs: {} })).toBe('');
    expect(plain(reasonWords({ reason: 'name', reasonArgs: { name: 'Amina O.' } }))).toBe('The name on it was corrected: Amina O.');
    // A trainer's certificate is refused by the code of what checking it found.
    expect(plain(reasonWords({ reason: 'key-withdrawn', reasonArgs: { name: 'Amos', from: '2026-11-01T00:00:00Z', reason: 'lost' } }))).toContain('November 1, 2026');
    expect(plain(reasonWords({ reason: 'verify-issuer-unknown', reasonArgs: { name: 'Amos', key: 'ab' } }))).toContain('Amos is not known here');
  });

  it('says what is missing as something to do', () => {
    const missing = (kind: string, more: Partial<MissingView> = {}): MissingView => ({ kind, id: 'x', title: { text: 'Soil', lang: 'en' }, need: 0, have: 0, ...more });
    expect(plain(missingWords(missing('lesson')))).toBe('Finish “Soil”');
    expect(plain(missingWords(missing('score', { need: 0.7, have: 0.625 })))).toBe('Points reached, of 100: 62; 70 are needed');
    expect(plain(missingWords(missing('assessments', { need: 2, have: 1 })))).toBe('Tests passed: 1 of 2');
    expect(missingWords(missing('of-a-newer-platform'))).toBe('Soil');
  });
});

describe('what a certificate says', () => {
  it('says what was asked in whole sentences', () => {
    expect(plain(askedWords({ code: 'achievement-passed-with', numbers: { percent: 70 }, title: { text: 'Final', lang: 'en' } }))).toBe('The holder passed “Final” with at least 70 percent of the points.');
    expect(askedWords({ code: 'achievement-of-tomorrow', numbers: {}, title: null })).toBe('');
  });

  it('writes results, subjects and numbers as people read them', () => {
    expect([plain(resultWords({ result: 0.885 })), resultWords({ result: null })]).toEqual(['88.5 of 100 points', '']);
    expect([categoryWords('ai-industry'), categoryWords('Weaving')]).toEqual(['AI at work', 'Weaving']);
    expect(numberOf('3f2a9c04-7d1e-5b66-9a40-0c9be2f1a7d3')).toBe('3F2A-9C04-7D1E');
  });

  it('gives files names that every disk takes', () => {
    expect([fileStem('AI: first/steps?'), fileStem('الذكاء الاصطناعي'), fileStem('???'), fileStem('x'.repeat(90)).length]).toEqual(['AI-first-steps', 'الذكاء-الاصطناعي', 'certificate', 60]);
  });

  it('hands a drawing on so that nothing in it ends the address', () => {
    expect(drawingAddress('<svg a="#"/>')).toBe('data:image/svg+xml;charset=utf-8,%3Csvg%20a%3D%22%23%22%2F%3E');
  });
});

describe('saving and bringing', () => {
  it('saves in the form and language that were chosen, where somebody said', async () => {
    const done: string[] = [];
    const saving = new Saving('p/c/a', 'Soil', { choose: async (name, form) => `/home/${name}.${form}`, save: async (which, lang, path) => (done.push(`${which} ${lang} ${path}`), 9) });
    Object.assign(saving, { form: 'svg', lang: 'zh' });
    expect([await saving.save(), saving.saved, done]).toEqual([true, '/home/Soil.svg', ['p/c/a zh /home/Soil.svg']]);
  });

  it('says nothing when no place was chosen, and why when it could not be written', async () => {
    const quiet = new Saving('p/c/a', 'Soil', { choose: async () => null, save: async () => 0 });
    expect([await quiet.save(), quiet.saved, quiet.failure]).toEqual([false, '', null]);
    const full = new Saving('p/c/a', 'Soil', { choose: async () => '/a.pdf', save: async () => Promise.reject({ code: 'export', args: {}, detail: '' }) });
    expect([await full.save(), full.failure?.code, full.busy]).toEqual([false, 'export', false]);
  });

  it('brings one at a time, and says why one was not kept', async () => {
    const bringing = new Bringing({ choose: async () => '/a.pdf', bring: async () => Promise.reject({ code: 'credential-slip', args: {}, detail: '' }) });
    expect([await bringing.choose(), bringing.failure?.code, bringing.count]).toEqual([null, 'credential-slip', 0]);
    const good = new Bringing({ choose: async () => '/a.pdf', bring: async () => ({ credential: 'f00d', verification: {} as never }) });
    expect([await good.choose(), good.count, good.failure]).toEqual(['f00d', 1, null]);
  });
});
