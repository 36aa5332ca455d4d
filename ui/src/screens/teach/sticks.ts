/** How a stick stands, in words and pictures. Pure but for the words. */
import type { IconName } from '../../components/icon-names';
import type { Sitting, Stick, StickChoice, SticksView } from '../../ipc';
import { bytes, list, t } from '../../l10n/index.svelte';

/** Sticks that are at work, or will be. */
export const isBusy = (stick: Stick): boolean => stick.state === 'waiting' || isAtWork(stick);
/** Sticks that are looked at, written or read back. */
export const isAtWork = (stick: Stick): boolean => stick.state === 'looking' || stick.state === 'writing' || stick.state === 'readingBack';

/** What a stick is called: its name on the tape, else its own label. */
export const called = (stick: Stick): string => stick.name || stick.label || t('sticks-unnamed');

/** What stands beside the name: its own label, who made it, how much it holds. */
export function beside(stick: Stick): string {
  const known = [stick.name && stick.label !== stick.name ? stick.label : '', stick.maker, stick.capacity > 0 ? bytes(stick.capacity) : ''];
  // Each in its own direction: labels are mostly Latin, whatever is written around them.
  return list(known.filter(Boolean).map((one) => `\u2068${one}\u2069`));
}

/** How far it is, from 0 to 1; `null` where there is nothing to measure. */
export function share(stick: Stick): number | null {
  if (stick.state === 'ready') return 1;
  if (!isBusy(stick)) return null;
  return stick.total > 0 ? stick.done / stick.total : 0;
}

/** The word at the end of a row. */
export function status(stick: Stick): { kind: 'plain' | 'ok' | 'attn' | 'bad'; icon: IconName; text: string } {
  switch (stick.state) {
    case 'found': return { kind: 'plain', icon: 'circle', text: t('sticks-state-found') };
    case 'waiting': return { kind: 'plain', icon: 'hourglass-medium', text: t('sticks-state-waiting') };
    case 'looking': return { kind: 'plain', icon: 'circle-half', text: t('sticks-state-looking') };
    case 'writing': return { kind: 'plain', icon: 'circle-half', text: t('sticks-state-writing') };
    case 'readingBack': return { kind: 'plain', icon: 'circle-half', text: t('sticks-state-reading') };
    case 'ready': return { kind: 'ok', icon: 'check-circle-fill', text: stick.removable ? t('sticks-state-ready') : t('sticks-state-ready-folder') };
    case 'tooSmall': return { kind: 'attn', icon: 'warning-fill', text: t('sticks-state-small') };
    case 'full': return { kind: 'attn', icon: 'warning-fill', text: t('sticks-state-full') };
    case 'protected': return { kind: 'attn', icon: 'lock-key', text: t('sticks-state-protected') };
    case 'bad': return { kind: 'bad', icon: 'warning-octagon-fill', text: t('sticks-state-bad') };
    case 'gone': return { kind: 'attn', icon: 'warning-fill', text: t('sticks-state-gone') };
    case 'stopped': return { kind: 'plain', icon: 'x', text: t('sticks-state-stopped') };
    case 'failed': return { kind: 'bad', icon: 'warning-octagon-fill', text: t('sticks-state-failed') };
  }
}

/** What is said below: how far, or why not; then what else lies there and stays. */
export function lines(stick: Stick): string[] {
  const said: string[] = [];
  const size = { capacity: bytes(stick.capacity), free: bytes(stick.free), needed: bytes(stick.needed) };
  if (stick.state === 'ready') said.push(t('sticks-text-ready'));
  else if (stick.state === 'tooSmall') said.push(t('sticks-text-small', { capacity: size.capacity, needed: size.needed }));
  else if (stick.state === 'full') said.push(t('sticks-text-full', { free: size.free, needed: size.needed }));
  else if (stick.state === 'protected') said.push(t('sticks-text-protected'));
  else if (stick.state === 'bad') said.push(t('sticks-text-bad'));
  else if (stick.state === 'gone') said.push(t('sticks-text-gone'));
  else if (stick.state === 'stopped') said.push(t('sticks-text-stopped'));
  else if (isAtWork(stick) && stick.total > 0) said.push([t('library-jobs-of', { done: bytes(stick.done), total: bytes(stick.total) }), timeLeft(stick.secondsLeft)].filter(Boolean).join('. '));
  if (stick.state === 'found' && stick.same > 0) said.push(t('sticks-text-same', { count: stick.same }));
  if (stick.newer.length) said.push(t('sticks-text-newer', { titles: list(stick.newer) }));
  if (stick.others.length) said.push(t('sticks-text-others', { titles: list(stick.others) }));
  if (stick.otherProgram) said.push(t('sticks-text-program'));
  if (stick.strange && stick.state === 'found') said.push(t('sticks-text-strange'));
  return said;
}

function timeLeft(seconds: number | null): string {
  if (seconds === null) return '';
  return seconds < 60 ? t('library-jobs-moment') : t('library-jobs-minutes', { count: Math.round(seconds / 60) });
}

/** A line of the slip. */
export interface Line {
  text: string;
  size: number;
}

/** What goes onto each stick, with its bytes. */
export function load(view: SticksView, choice: StickChoice): Line[] {
  const packs = view.packs.filter((pack) => choice.packs.includes(pack.id));
  const lines: Line[] = [{ text: t('sticks-each-packs', { count: packs.length }), size: packs.reduce((sum, pack) => sum + pack.size, 0) }];
  if (choice.portable && view.portable !== null) lines.push({ text: t('sticks-each-portable'), size: view.portable });
  if (view.trust > 0) lines.push({ text: t('sticks-each-trust'), size: view.trust });
  return [...lines, { text: t('sticks-each-room'), size: view.room }];
}

/** The names that belong on strips of tape now: of sticks that are at work or ready. */
export const onTape = (sitting: Sitting): string[] => sitting.sticks.filter((stick) => stick.name !== '' && (isBusy(stick) || stick.state === 'ready')).map((stick) => stick.name);

/** How long the others will take; empty while nobody can say. */
export function forTheOthers(sitting: Sitting, wanted: number): string {
  const count = wanted - sitting.ready.length;
  if (sitting.secondsLeft === null || count <= 0) return '';
  return t('sticks-others', { count, minutes: Math.max(1, Math.round(sitting.secondsLeft / 60)) });
}
