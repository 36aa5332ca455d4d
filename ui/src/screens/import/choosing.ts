/** Which found packs can be copied, and what that takes. Pure. */
import type { Carrier, Failure, FoundPack } from '../../ipc';

/** What stands between a pack and being copied. */
export type Hindrance = 'none' | 'unknown-signer' | 'unsigned' | 'same' | 'older' | 'conflict';

/** Why a pack cannot be ticked yet, or at all. */
export function hindrance(pack: FoundPack, unsignedAllowed: ReadonlySet<string>): Hindrance {
  if (pack.standing === 'same' || pack.standing === 'older' || pack.standing === 'conflict') return pack.standing;
  if (pack.signer.state === 'unknown') return 'unknown-signer';
  if (pack.signer.state === 'unsigned' && !unsignedAllowed.has(pack.path)) return 'unsigned';
  return 'none';
}

/** Packs that are ticked from the start: whole, new or newer, and signed by a known key. */
export const tickedAtFirst = (carrier: Carrier): string[] =>
  carrier.packs.filter((pack) => hindrance(pack, new Set()) === 'none').map((pack) => pack.path);

/** What the ticked packs take, and what stays free. */
export interface Room {
  needs: number;
  /** Free after copying; may be less than nothing. */
  stays: number;
  /** Bytes that are missing so that the floor is kept; 0 when there is room. */
  missing: number;
  floor: number;
}

/** Counts a pack that lies on two carriers once. */
export function room(carriers: readonly Carrier[], ticked: ReadonlySet<string>): Room {
  const needs = new Map<string, number>();
  for (const carrier of carriers)
    for (const pack of carrier.packs)
      if (ticked.has(pack.path)) needs.set(`${pack.id}@${pack.version}`, pack.needs);
  const sum = [...needs.values()].reduce((total, one) => total + one, 0);
  const free = Math.min(...carriers.map((carrier) => carrier.free), Number.POSITIVE_INFINITY);
  const floor = Math.max(...carriers.map((carrier) => carrier.floor), 0);
  const stays = (Number.isFinite(free) ? free : 0) - sum;
  return { needs: sum, stays, missing: sum > 0 ? Math.max(0, floor - stays) : 0, floor };
}

/** The address without blanks around it, if a pack can be fetched from there. */
export function packAddress(typed: string): string | null {
  try {
    const url = new URL(typed.trim());
    return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname ? url.href : null;
  } catch {
    return null;
  }
}

/** A pack that came in no further than its signer; where it lies, and why. */
export interface Refusal {
  kind: 'unknown-signer' | 'unsigned';
  /** Path or address. */
  source: string;
  publisher: string;
  fingerprint: string;
}

/** Whether a failure waits for somebody's decision about a signer. */
export function refusedFor(failure: Failure): Refusal | null {
  const { code, args } = failure;
  if ((code !== 'unknown-signer' && code !== 'unsigned') || !args.path) return null;
  return { kind: code, source: args.path, publisher: args.publisher ?? '', fingerprint: args.fingerprint ?? '' };
}

/** What the screen shows together: a drive, a folder, or all the single files somebody chose. */
export interface Group {
  /** Places that are put away together. */
  paths: string[];
  kind: 'drive' | 'folder' | 'files';
  name: string;
  packs: FoundPack[];
  unusable: Carrier['unusable'];
}

/** Chosen files stand together; drives and folders each for themselves. */
export function groups(carriers: readonly Carrier[]): Group[] {
  const isFile = (one: Carrier) => !one.removable && [...one.packs, ...one.unusable].every((file) => file.path === one.path) && one.packs.length + one.unusable.length === 1;
  const files = carriers.filter(isFile);
  const places = carriers.filter((one) => !isFile(one)).map((one): Group => ({ paths: [one.path], kind: one.removable ? 'drive' : 'folder', name: one.name, packs: one.packs, unusable: one.unusable }));
  if (files.length === 0) return places;
  const chosen: Group = { paths: files.map((one) => one.path), kind: 'files', name: files[0]?.name ?? '', packs: files.flatMap((one) => one.packs), unusable: files.flatMap((one) => one.unusable) };
  return [chosen, ...places];
}
