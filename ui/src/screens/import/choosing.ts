/** Which found packs can be copied, and what that takes. Pure. */
import type { Carrier, FoundPack } from '../../ipc';

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
