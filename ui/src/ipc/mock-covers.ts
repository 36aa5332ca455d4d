/** Covers of the made-up packs: flat inks on a grid of 120 × 160, four colours each. */
const inks: Record<string, string> = {
  genai: '<path fill="#15594a" d="M0 0h120v160H0z"/><path fill="#0e4437" d="M0 118q40-22 70-8t50-6v56H0z"/><circle cx="50" cy="56" r="30" fill="#f3ead0"/><path fill="#f3ead0" d="M30 74l-8 22 24-11z"/><path fill="#e0a63a" d="M58 72h44v38H92v13l-14-13H58z"/><path fill="#15594a" d="M66 86h28v4H66zM66 95h20v4H66z"/>',
  blended: '<path fill="#a8452e" d="M0 0h120v160H0z"/><path fill="#f3ead0" d="M60 0h60v160H60z"/><path fill="#e8b04a" d="M60 44a36 36 0 0 0 0 72z"/><path fill="none" stroke="#a8452e" stroke-width="4" d="M60 46h22M60 58h32M60 70h36M60 82h36M60 94h34M60 106h26M60 116h8"/><path fill="#8a3522" d="M0 128q30-14 60 0v32H0z"/>',
  agri: '<path fill="#f1d9a0" d="M0 0h120v160H0z"/><circle cx="78" cy="50" r="26" fill="#d5782e"/><path fill="#6f8f4f" d="M0 72q34-16 62-6t58-6v20H0z"/><path fill="#2f5d3a" d="M0 78h120v82H0z"/><path fill="#e0a63a" d="M57 78h2L8 160h-18zM61 78h2l-6 82H41zM65 78h2l32 82H81zM69 78h2l69 82h-14z"/><path fill="#f1d9a0" d="M26 128h7v7h-7zM51 112h6v6h-6zM76 128h7v7h-7zM97 140h8v8h-8z"/>',
  oer: '<path fill="#bcd3cf" d="M0 0h120v160H0z"/><path fill="#24445c" d="M0 112q30-20 60-4 30-16 60 4v48H0z"/><path fill="#f7f1de" d="M60 62Q36 42 10 54v62q26-12 50 8z"/><path fill="#e4d9b8" d="M60 62q24-20 50-8v62q-26-12-50 8z"/><path fill="none" stroke="#24445c" stroke-width="3" d="M20 70q16-5 30 4M20 82q16-5 30 4M20 94q16-5 30 4M100 70q-16-5-30 4M100 82q-16-5-30 4"/><path fill="#a8452e" d="M30 26l9 5 9-5-9 12zM66 16l7 4 7-4-7 9z"/>',
  assess: '<path fill="#24445c" d="M0 0h120v160H0z"/><circle cx="32" cy="40" r="16" fill="#e8b04a"/><path fill="#8fb0a8" d="M12 160v-36h24v36z"/><path fill="#bcd3cf" d="M36 160v-58h24v58z"/><path fill="#dfe8dc" d="M60 160V78h24v82z"/><path fill="#f7f1de" d="M84 160V52h24v108z"/><path fill="none" stroke="#24445c" stroke-width="4" d="M18 134l5 5 9-11M42 112l5 5 9-11M66 88l5 5 9-11"/><path fill="#a8452e" d="M94 52V26h3l16 7-16 8v11z"/>',
  safety: '<path fill="#1d2b33" d="M0 0h120v160H0z"/><path fill="#e8b04a" d="M0 160l45-70 15-40 15 40 45 70z" opacity=".95"/><circle cx="60" cy="54" r="30" fill="#f3ead0"/><path fill="#1d2b33" d="M60 40a11 11 0 0 1 6 20l6 24H48l6-24a11 11 0 0 1 6-20z"/><path fill="#1d2b33" d="M0 132h120v28H0z"/>',
  kiswahili: '<path fill="#d5782e" d="M0 0h120v160H0z"/><circle cx="60" cy="84" r="36" fill="#f1d07a"/><path fill="#3a2418" d="M0 120h120v40H0zM57 122V80L40 62l4-3 16 14 17-16 4 4-18 20v41z"/><path fill="#3a2418" d="M14 58q6-14 26-16 14-12 34-4 22 0 32 20-20-4-42-2-30-4-50 2z"/>',
  maths: '<path fill="#f3ead0" d="M0 0h120v160H0z"/><circle cx="48" cy="56" r="34" fill="#15594a"/><path fill="#a8452e" d="M58 64h48v48H58z"/><path fill="#e8b04a" d="M14 142l36-58 36 58z"/>',
};

/** A cover as a picture's address. */
export function cover(name: string): string {
  const body = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 160">${inks[name] ?? ''}<path d="M0 0h7v160H0z" fill="#000" opacity=".18"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(body)}`;
}
