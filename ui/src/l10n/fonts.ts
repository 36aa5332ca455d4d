let asked = false;

/**
 * Reads the list of Chinese letter files, once, when Chinese is first on screen: a hundred small slices
 * of each weight, of which a page opens three to eight. The list of their ranges alone is 200 kB.
 */
export function loadChineseFont(): void {
  if (asked) return;
  asked = true;
  void import('@fontsource/noto-sans-sc/400.css');
  void import('@fontsource/noto-sans-sc/600.css');
}
