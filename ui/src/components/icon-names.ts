/**
 * The icons that ship (Phosphor; `-fill` means current or done). The build makes one sprite of
 * them; a test refuses a name that no screen uses. One name a line, in the order of the alphabet.
 */
export const iconNames = [
  'arrow-circle-up-fill',
  'arrow-counter-clockwise',
  'arrow-left',
  'arrow-right',
  'arrows-clockwise',
  'books',
  'books-fill',
  'caret-left',
  'caret-right',
  'check',
  'check-circle-fill',
  'circle',
  'circle-half',
  'closed-captioning',
  'closed-captioning-fill',
  'cloud-slash',
  'corners-in',
  'corners-out',
  'cursor-click',
  'download-simple',
  'export',
  'file',
  'folder-open',
  'gear-six',
  'gear-six-fill',
  'globe-simple',
  'hourglass-medium',
  'house-line',
  'house-line-fill',
  'info',
  'list',
  'magnifying-glass',
  'magnifying-glass-fill',
  'package',
  'pause',
  'pause-fill',
  'play',
  'play-fill',
  'plus-circle',
  'prohibit',
  'seal-check-fill',
  'seal-question',
  'speaker-high',
  'speaker-x',
  'text-aa',
  'translate',
  'trash',
  'usb',
  'warning-octagon-fill',
  'wrench',
  'wrench-fill',
  'x',
] as const;

/** Name of an icon that ships. */
export type IconName = (typeof iconNames)[number];

/** Icons that point somewhere, and so are mirrored where reading runs from right to left. */
export const directional: ReadonlySet<string> = new Set([
  'arrow-left', 'arrow-right', 'books', 'books-fill', 'caret-left', 'caret-right', 'export', 'list-bullets', 'speaker-high',
]);
