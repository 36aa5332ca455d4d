//! Whether a page is wider than its window, and what makes it so.

use crate::window::Window;

/// Defines `beyond()`: nothing where the page fits, else the innermost elements that reach beyond the window and that nothing
/// around them scrolls or cuts, with the size of letters and the language.
pub(crate) const BEYOND: &str = r"
const beyond = () => {
  const page = document.documentElement;
  if (page.scrollWidth <= page.clientWidth) return '';
  const cut = (one) => one !== null && one !== document.body && (getComputedStyle(one).overflowX !== 'visible' || cut(one.parentElement));
  const held = document.createRange();
  const out = (one) => {
    // Words may reach beyond the box they stand in.
    held.selectNodeContents(one);
    const boxes = [...one.getClientRects(), ...held.getClientRects()];
    return boxes.some((box) => box.width > 0 && (box.right > innerWidth || box.left < 0)) && !cut(one.parentElement);
  };
  const all = [...document.querySelectorAll('body *')].filter(out);
  const innermost = all.filter((one) => !all.some((other) => other !== one && one.contains(other)));
  const names = new Set(innermost.map((one) => [one.localName, ...one.classList].join('.')));
  return `beyond ${innerWidth} px, letters of ${getComputedStyle(page).fontSize}, ${page.lang}: ${[...names].slice(0, 4).join(', ')}`;
};
";

/// What makes the page wider than its window, in words; empty where it fits.
pub(crate) fn beyond(window: &Window) -> String {
    let told = window.run(&format!("{BEYOND} return beyond()"), vec![]);
    told.as_str().expect("words").to_owned()
}
