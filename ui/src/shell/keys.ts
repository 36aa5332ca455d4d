/** Keys that work everywhere. A lesson has more of its own. */
import { digits } from '../components/secret';
import { choices } from '../state/settings.svelte';
import { fitting } from '../state/help.svelte';
import { learner } from '../state/learner.svelte';
import { go, router, to } from '../state/route.svelte';

/** Rooms of the rail, in its order. */
const rooms: (() => string)[] = [to.today, to.library, to.search, to.notes, to.certificates, to.exchange, to.teach, to.settings];

/** Whether somebody is writing there, so that letters belong to the text. */
export function writing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select'));
}

/** The number from 1 to 9 that a key writes, in the digits of whatever script the keyboard has; 0 for any other key. */
export const numberKey = (key: string): number => ([...key].length === 1 ? Number(digits(key)) : 0);

/** Opens the search; where one is there already, what was typed stays and the field is ready. */
function find(): void {
  if (router.current.name !== 'search') return go(to.search());
  const field = document.querySelector<HTMLInputElement>('.search-box input');
  field?.focus();
  field?.select();
}

/** Opens the help at what fits here; from within it, its contents. */
function explain(): void {
  const passage = fitting(router.current);
  go(to.help(passage?.lesson, passage?.anchor));
}

/** Help, search, rooms of the rail, size of text. */
export function keys(event: KeyboardEvent): void {
  if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
  // The recovery code stands over everything until it is written down.
  if (event.key === 'F1' && !learner.code) {
    explain();
    return event.preventDefault();
  }
  const command = event.ctrlKey || event.metaKey;
  if (command && !event.altKey) {
    const step = { '+': 1, '=': 1, '-': -1, '0': 0 }[event.key] as 1 | -1 | 0 | undefined;
    if (step !== undefined) void choices.textStep(step).catch(() => undefined);
    else if (event.key.toLowerCase() === 'k') find();
    else return;
  } else if (event.altKey && !command && numberKey(event.key) > 0) {
    const room = rooms[numberKey(event.key) - 1];
    if (!room) return;
    go(room());
  } else if (event.key === '/' && choices.current.singleKeys && !writing(event.target)) {
    find();
  } else return;
  event.preventDefault();
}
