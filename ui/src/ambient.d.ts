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
