/** The window's page: its words, its first screens, and what they are drawn with. */
import sprite from 'virtual:icon-sprite';
import { mount } from 'svelte';

import App from './App.svelte';
import type { Start } from './ipc';
import { opening } from './opening.svelte';

/** Shows the page, as soon as the program has answered what it was asked. */
export function open(asked: Promise<Start>): void {
  document.body.insertAdjacentHTML('afterbegin', sprite);
  const target = document.getElementById('app');
  if (target) mount(App, { target });
  void opening.begin(asked);
}
