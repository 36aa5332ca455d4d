let asked = false;

/** Reads the list of Chinese letter files, once, when Chinese is first on screen. */
export function loadChineseFont(): void {
  if (asked) return;
  asked = true;
  void import('../styles/fonts-zh.css');
}
