// What is said when: reading WebVTT, and finding the cue for a moment. Pure, so that it can be tested without a film.
import type { CueView } from '../ipc/generated/view';

/** More cues than any film has; a hostile caption file must not fill the memory. */
const MOST_CUES = 20_000;
const MOST_CHARACTERS = 4_000_000;

/** Index of the cue that is spoken at `seconds`, or -1 in a pause. Where two overlap, the one that began last. */
export function cueAt(cues: readonly CueView[], seconds: number): number {
  let found = -1;
  for (let index = 0; index < cues.length; index += 1) {
    const cue = cues[index];
    if (!cue || cue.start > seconds) break;
    if (seconds < cue.end) found = index;
  }
  return found;
}

/** Index of the cue the transcript points at: the one spoken, or in a pause the last one that was; -1 before the first. */
export function lineAt(cues: readonly CueView[], seconds: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.start ?? Infinity) <= seconds) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** `1:02:03.450`, `02:03.450` or `02:03,450` in seconds; null where it is none. */
export function timestamp(text: string): number | null {
  const match = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?$/.exec(text.trim());
  if (!match) return null;
  const [, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(fraction.padEnd(3, '0')) / 1000;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00a0', lrm: '\u200e', rlm: '\u200f' };

/** The words of a cue without WebVTT's marks (`<v Amina>`, `<i>`, `&amp;`). Shown as text, never as HTML. */
function words(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => NAMED[name] ?? '')
    .trim();
}

/** Reads WebVTT kindly: what it doesn't understand is left out, the rest is kept, in order of time. */
export function readVtt(source: string): CueView[] {
  const cues: CueView[] = [];
  const text = source.slice(0, MOST_CHARACTERS).replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  for (const block of text.split(/\n{2,}/)) {
    if (cues.length >= MOST_CUES) break;
    const lines = block.split('\n').filter((line) => line !== '');
    const at = lines.findIndex((line) => line.includes('-->'));
    if (at < 0 || at > 1) continue;
    const [from = '', rest = ''] = (lines[at] ?? '').split('-->');
    const start = timestamp(from);
    const end = timestamp(rest.trim().split(/\s/)[0] ?? '');
    const spoken = words(lines.slice(at + 1));
    if (start === null || end === null || end <= start || spoken === '') continue;
    cues.push({ start, end, text: spoken });
  }
  return cues.sort((one, other) => one.start - other.start);
}
