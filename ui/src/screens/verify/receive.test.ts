import { beforeEach, describe, expect, it, vi } from 'vitest';

import { carry } from '../../ipc';
import { checking } from './checking.svelte';
import { receive } from './receive';
import { trusting } from './trusting.svelte';

const called: string[] = [];
const found = { path: '/stick/packhorse.trust', fingerprint: 'aaaa', names: [], publishers: 0, madeMs: 0, days: 0, known: false, standing: 'unknown' };
beforeEach(() => {
  called.length = 0;
  location.hash = '#/library';
  checking.clear();
  trusting.decline();
  carry({ invoke: async (command, args) => (called.push(`${command} ${String(args.path)}`), command === 'trust_found' ? found : { answer: 'valid', findings: [], shown: null }), listen: async () => () => undefined });
});

describe('files that come from outside', () => {
  it('are checked when they may be certificates, looked at when they say whom to trust, and given back when they are packs', async () => {
    expect(receive(['/a/course.pack', '/a/certificate.pdf', '/stick/packhorse.trust'])).toEqual(['/a/course.pack']);
    await vi.waitFor(() => expect(called).toEqual(['trust_found /stick/packhorse.trust', 'credential_check_file /a/certificate.pdf']));
    expect(location.hash).toBe('#/verify');
    await vi.waitFor(() => expect([trusting.asked?.fingerprint, checking.view?.answer]).toEqual(['aaaa', 'valid']));
  });

  it('lead nowhere when they are packs alone', () => {
    expect([receive(['/a/course.pack', '/a/folder']), location.hash, called]).toEqual([['/a/course.pack', '/a/folder'], '#/library', []]);
  });

  it('join the shelf of certificates where that is open', async () => {
    const brought: string[] = [];
    receive(['/a/badge.png'], async (path) => (brought.push(path), true));
    await vi.waitFor(() => expect(brought).toEqual(['/a/badge.png']));
    expect([location.hash, called]).toEqual(['#/library', []]);
  });
});
