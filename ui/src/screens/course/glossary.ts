// Finding a word in a course's glossary: by any part of the word, with or without its accents.
import type { TermView } from '../../ipc/generated/view';

/** Letters without accents and marks (Arabic vowel signs too), in lower case. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .toLowerCase()
    .trim();
}

/** Terms that hold what was typed: those that begin with it first, then within the word, then within its meaning. */
export function find(terms: readonly TermView[], typed: string): TermView[] {
  const wanted = folded(typed);
  if (wanted === '') return [...terms];
  const rank = (term: TermView): number => {
    const word = folded(term.term.text);
    if (word.startsWith(wanted)) return 0;
    if (word.includes(wanted)) return 1;
    return folded(term.definition.text).includes(wanted) ? 2 : 3;
  };
  const ranked = terms.map((term) => ({ term, rank: rank(term) })).filter((one) => one.rank < 3);
  // Sorting keeps the language's own order within a rank.
  return ranked.sort((one, other) => one.rank - other.rank).map((one) => one.term);
}
