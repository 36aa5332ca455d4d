import { beforeEach, describe, expect, it, vi } from 'vitest';

import { carry } from '../../ipc';
import { router } from '../../state/route.svelte';
import { choices } from '../../state/settings.svelte';
import { arriving } from '../welcome/bring.svelte';
import { checking } from './checking.svelte';
import { receive } from './receive';
import { trusting } from './trusting.svelte';
import { waiting } from './waiting.svelte';

const called: string[] = [];
const found = { path: '/stick/packhorse.trust', fingerprint: 'aaaa', names: [], publishers: 0, madeMs: 0, days: 0, known: false, standing: 'unknown' };
const answers: Record<string, unknown> = { trust_found: found, scan: { path: '/a', name: 'a', kind: 'files', packs: [], program: null }, credential_check_file: { answer: 'valid', findings: [], shown: null } };
beforeEach(() => {
  called.length = 0;
  location.hash = '#/library';
  router.current = { name: 'library' };
  choices.current = { ...choices.current, uiLanguage: 'en' };
  waiting.take();
  waiting.writing = false;
  arriving.path = '';
  checking.clear();
  trusting.decline();
  carry({ invoke: async (command, args) => (called.push(`${command} ${String(args.path)}`), answers[command]), listen: async () => () => undefined });
});

describe('files that come from outside', () => {
  it('are checked when they may be certificates, and looked at when they say whom to trust or are packs', async () => {
    receive(['/a/course.pack', '/a/certificate.pdf', '/stick/packhorse.trust']);
    await vi.waitFor(() => expect(called).toEqual(['scan /a/course.pack', 'trust_found /stick/packhorse.trust', 'credential_check_file /a/certificate.pdf']));
    expect(location.hash).toBe('#/verify');
    await vi.waitFor(() => expect([trusting.asked?.fingerprint, checking.view?.answer]).toEqual(['aaaa', 'valid']));
  });

  it('lead to the page where packs are added', async () => {
    receive(['/a/course.pack', '/a/folder']);
    await vi.waitFor(() => expect(called).toEqual(['scan /a/course.pack', 'scan /a/folder']));
    expect(location.hash).toBe('#/import');
  });

  it('join the shelf of certificates where that is open', async () => {
    const brought: string[] = [];
    receive(['/a/badge.png'], async (path) => (brought.push(path), true));
    await vi.waitFor(() => expect(brought).toEqual(['/a/badge.png']));
    expect([location.hash, called]).toEqual(['#/library', []]);
  });

  it.each([
    ['/a/course.pack', '#/import'],
    ['/a/amina.learner', '#/welcome/bring'],
    ['/a/certificate.pdf', '#/verify'],
  ])('wait while a shelf is being made on which something is written: %s', async (path, next) => {
    location.hash = '#/welcome/new';
    router.current = { name: 'welcome', part: 'new' };
    waiting.writing = true;
    receive([path]);
    await vi.waitFor(() => expect(waiting.next).toBe(next));
    expect(location.hash).toBe('#/welcome/new');
    expect([waiting.take(), waiting.take()]).toEqual([next, '']);
  });

  it.each([
    ['/a/course.pack', '#/welcome/new', '#/import'],
    ['/a/amina.learner', '#/welcome/bring', ''],
    ['/a/certificate.pdf', '#/verify', ''],
  ])('wait before that only where they go on the shelf: %s', async (path, here, next) => {
    location.hash = '#/welcome/new';
    router.current = { name: 'welcome', part: 'new' };
    receive([path]);
    await vi.waitFor(() => expect([location.hash, waiting.next]).toEqual([here, next]));
  });

  it('wait while the first language is chosen', () => {
    choices.current = { ...choices.current, uiLanguage: '' };
    receive(['/a/course.pack']);
    expect([location.hash, waiting.next]).toEqual(['#/library', '#/import']);
  });
});
