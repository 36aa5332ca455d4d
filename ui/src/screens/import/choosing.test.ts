import { describe, expect, it } from 'vitest';

import type { Carrier, FoundPack } from '../../ipc';
import { packs, stick } from '../../ipc/mock-data';
import { groups, hindrance, packAddress, room, tickedAtFirst } from './choosing';

const carrier = stick(packs(), 10e9);
const first = carrier.packs[0] as FoundPack;
const found = (change: Partial<FoundPack>): FoundPack => ({ ...first, ...change });

describe('a found pack', () => {
  const none = new Set<string>();
  const unknown = { state: 'unknown', name: '', fingerprint: 'aa' } as const;
  const unsigned = { state: 'unsigned', name: '', fingerprint: '' } as const;

  it.each([
    ['new and trusted can be copied', found({ standing: 'new' }), none, 'none'],
    ['an update can be copied', found({ standing: 'update' }), none, 'none'],
    ['the same stays away', found({ standing: 'same' }), none, 'same'],
    ['an older one stays away', found({ standing: 'older' }), none, 'older'],
    ['other content under the same edition stays away', found({ standing: 'conflict' }), none, 'conflict'],
    ['an unknown signer asks for a decision', found({ signer: unknown }), none, 'unknown-signer'],
    ['no decision about unsigned packs helps an unknown signer', found({ signer: unknown }), new Set([first.path]), 'unknown-signer'],
    ['a missing signature asks for a decision', found({ signer: unsigned }), none, 'unsigned'],
    ['a missing signature that was accepted is no hindrance', found({ signer: unsigned }), new Set([first.path]), 'none'],
    ['what stays away needs no decision', found({ signer: unsigned, standing: 'same' }), none, 'same'],
  ] as const)('%s', (_, pack, allowed, expected) => expect(hindrance(pack, allowed)).toBe(expected));

  it('is ticked from the start only when nothing hinders it', () => {
    expect(tickedAtFirst(carrier)).toEqual(['/media/stick/agri.pack', '/media/stick/blended.pack']);
  });
});

describe('the room', () => {
  const drive = (packs: FoundPack[], free: number, floor = 500): Carrier => ({ ...carrier, packs, free, floor });
  const small = found({ path: '/a', id: 'a', needs: 100 });
  const large = found({ path: '/b', id: 'b', needs: 900 });

  it('counts what is ticked', () => expect(room([drive([small, large], 2000)], new Set(['/a']))).toEqual({ needs: 100, stays: 1900, missing: 0, floor: 500 }));
  it('keeps the floor free', () => expect(room([drive([small, large], 1000)], new Set(['/a', '/b'])).missing).toBe(500));
  it('asks for nothing when nothing is ticked, however full the disk is', () => expect(room([drive([small], 10)], new Set()).missing).toBe(0));
  it('counts a pack on two carriers once', () => expect(room([drive([small], 2000), drive([{ ...small, path: '/c' }], 2000)], new Set(['/a', '/c'])).needs).toBe(100));
  it('has no carriers to begin with', () => expect(room([], new Set())).toEqual({ needs: 0, stays: 0, missing: 0, floor: 0 }));
});

describe('an address', () => {
  it.each([
    ['https://example.org/a.pack', 'https://example.org/a.pack'],
    ['  http://192.168.1.4:8080/packs/a.pack ', 'http://192.168.1.4:8080/packs/a.pack'],
    ['file:///etc/passwd', null],
    ['javascript:alert(1)', null],
    ['example.org/a.pack', null],
    ['', null],
  ])('%s', (typed, expected) => expect(packAddress(typed)).toBe(expected));
});

it('chosen files stand together, drives and folders for themselves', () => {
  const file = (path: string): Carrier => ({ ...carrier, path, name: path, removable: false, packs: [found({ path })], unusable: [] });
  const bad: Carrier = { ...carrier, path: '/c.pack', name: 'c.pack', removable: false, packs: [], unusable: [{ path: '/c.pack', failure: { code: 'truncated', args: {}, detail: '' } }] };
  const folder: Carrier = { ...carrier, path: '/packs', removable: false };
  const shown = groups([file('/a.pack'), folder, bad, carrier, file('/b.pack')]);
  expect(shown.map((one) => [one.kind, one.packs.length])).toEqual([['files', 2], ['folder', 6], ['drive', 6]]);
  expect(shown[0]?.paths).toEqual(['/a.pack', '/c.pack', '/b.pack']);
  expect(shown[0]?.unusable).toHaveLength(1);
});
