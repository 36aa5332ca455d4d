/// <reference types="svelte" />
/// <reference types="vite/client" />

declare module 'virtual:icon-sprite' {
  /** SVG text: one symbol for each icon in use. */
  const sprite: string;
  export default sprite;
}

declare module 'virtual:words/*' {
  /** The Fluent source of each message of one language, behind its name. */
  const words: Readonly<Record<string, string>>;
  export default words;
}

declare module 'virtual:licences' {
  /** What ships with the window, and under which licence. */
  const licences: { name: string; version: string; licence: string; text: string }[];
  export default licences;
}
