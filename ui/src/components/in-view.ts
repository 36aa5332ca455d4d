/** Brings what has just been said into view: it may stand below the window's edge, and whoever looks at the field would see nothing. */
export function inView(said: Element): void {
  said.scrollIntoView?.({ block: 'nearest' });
}
