/** This laptop's choices, and what they do to the document. */
import * as ipc from '../ipc';
import type { Settings, Start, Theme } from '../ipc';
import { l10n } from '../l10n/index.svelte';

const DEFAULTS: Settings = {
  uiLanguage: '', contentLanguages: [], numerals: 'auto', theme: 'auto', textPercent: 100, captions: true, singleKeys: true,
};

/** Sizes of text one can choose. */
export const TEXT_SIZES = [100, 115, 130, 150, 200] as const;

class Choices {
  /** The choices. Change them with `save`. */
  current = $state.raw<Settings>(DEFAULTS);
  /** Language of whoever studies, for the window; empty while nobody does: then it is the laptop's own. */
  spoken = $state('');
  /** What the program said when the window opened. */
  start = $state.raw<Start | null>(null);

  /** Takes the choices the program kept. */
  async take(start: Start): Promise<void> {
    this.start = start;
    this.current = start.settings;
    await this.apply();
  }

  /** Changes some choices: on screen at once, then kept. A failure puts the old ones back. */
  async save(change: Partial<Settings>): Promise<void> {
    const before = this.current;
    this.current = { ...before, ...change };
    await this.apply();
    try {
      this.current = await ipc.settingsSave(this.current);
    } catch (failure) {
      this.current = before;
      await this.apply();
      throw failure;
    }
  }

  /** Whoever studies brings a language; empty when they get up. The laptop's own is kept as it was chosen. */
  async speak(language: string): Promise<void> {
    this.spoken = language;
    await l10n.use(this.#shown, this.current.numerals);
  }

  get #shown(): string {
    return this.spoken || this.current.uiLanguage;
  }

  /** The language titles are asked for. */
  get titleLanguage(): string {
    return this.current.contentLanguages[0] ?? l10n.lang;
  }

  /** One step larger (+1) or smaller (−1), or back to normal (0). */
  async textStep(step: -1 | 0 | 1): Promise<void> {
    const at = TEXT_SIZES.findIndex((size) => size >= this.current.textPercent);
    const next = step === 0 ? 100 : (TEXT_SIZES[Math.min(TEXT_SIZES.length - 1, Math.max(0, at + step))] ?? 100);
    if (next !== this.current.textPercent) await this.save({ textPercent: next });
  }

  private async apply(): Promise<void> {
    const root = document.documentElement;
    root.dataset.theme = shownTheme(this.current.theme, matches);
    root.dataset.text = String(this.current.textPercent);
    await l10n.use(this.#shown, this.current.numerals);
  }

  /** Follows the computer's colours while nobody chose others. */
  followComputer(): void {
    for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']) {
      matchMedia(query).addEventListener('change', () => {
        document.documentElement.dataset.theme = shownTheme(this.current.theme, matches);
      });
    }
  }
}

const matches = (query: string) => matchMedia(query).matches;

/** The theme that is shown for a choice, given what the computer prefers. */
export function shownTheme(theme: Theme, prefers: (query: string) => boolean): Exclude<Theme, 'auto'> {
  if (theme !== 'auto') return theme;
  if (prefers('(prefers-contrast: more)')) return 'contrast';
  return prefers('(prefers-color-scheme: dark)') ? 'dark' : 'light';
}

/** The one state of choices. */
export const choices = new Choices();
