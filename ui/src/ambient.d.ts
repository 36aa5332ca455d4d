/// <reference types="svelte" />
/// <reference types="vite/client" />

declare module 'virtual:icon-sprite' {
  /** SVG text: one symbol for each icon in use. */
  const sprite: string;
  export default sprite;
}

declare module 'virtual:words/*' {
  /** Fluent source of one language. */
  const words: string;
  export default words;
}

declare module 'virtual:licences' {
  /** What ships with the window, and under which licence. */
  const licences: { name: string; version: string; licence: string; text: string }[];
  export default licences;
}
