import { afterEach, describe, expect, it } from 'vitest';

import { carry } from '../ipc';
import { router } from '../state/route.svelte';
import { choices } from '../state/settings.svelte';
import { keys } from './keys';

carry({ invoke: async (_, { settings }) => settings, listen: async () => () => undefined });

/** Presses a key on something; tells whether it was taken. */
function press(key: string, how: KeyboardEventInit = {}, on: HTMLElement = document.body): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how });
  on.addEventListener('keydown', keys, { once: true });
  on.dispatchEvent(event);
  return event.defaultPrevented;
}

afterEach(() => {
  location.hash = '';
  document.body.replaceChildren();
  router.current = { name: 'today' };
});

describe('keys', () => {
  it.each([['1', '#/today'], ['2', '#/library'], ['3', '#/search'], ['4', '#/notes'], ['5', '#/certificates'], ['6', '#/exchange'],
    ['7', '#/teach/group'], ['8', '#/settings'], ['٢', '#/library'], ['۳', '#/search']])('Alt %s leads to %s', (key, address) => {
    expect(press(key, { altKey: true })).toBe(true);
    expect(location.hash).toBe(address);
  });

  it('leave Alt with a number that no room has to others', () => expect(press('9', { altKey: true })).toBe(false));

  it('open the search with / and with Ctrl K', () => {
    press('/');
    expect(location.hash).toBe('#/search');
    location.hash = '';
    press('k', { ctrlKey: true });
    expect(location.hash).toBe('#/search');
  });

  it('open the help with F1, at what fits the page, also while somebody is writing', () => {
    router.current = { name: 'exchange', part: 'classroom' };
    const field = document.createElement('input');
    document.body.append(field);
    expect(press('F1', {}, field)).toBe(true);
    expect(location.hash).toBe('#/help/open-a-classroom');
  });

  it('leave letters to whoever is writing', () => {
    const field = document.createElement('input');
    document.body.append(field);
    expect(press('/', {}, field)).toBe(false);
    expect(location.hash).toBe('');
  });

  it('leave single keys alone when they are turned off', async () => {
    await choices.save({ singleKeys: false });
    expect(press('/')).toBe(false);
    await choices.save({ singleKeys: true });
  });

  it('keep what was typed when the search is open already', () => {
    router.current = { name: 'search', q: 'water' };
    document.body.innerHTML = '<div class="search-box"><input value="water"></div>';
    const before = location.hash;
    expect(press('k', { ctrlKey: true })).toBe(true);
    expect(location.hash).toBe(before);
    expect(document.activeElement).toBe(document.querySelector('input'));
  });

  it('change nothing behind an open dialog', () => {
    document.body.innerHTML = '<dialog open></dialog>';
    expect(press('2', { altKey: true })).toBe(false);
  });

  it('make the text larger, and normal again', async () => {
    press('+', { ctrlKey: true });
    expect(choices.current.textPercent).toBe(115);
    press('0', { ctrlKey: true });
    expect(choices.current.textPercent).toBe(100);
  });
});
