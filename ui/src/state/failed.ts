/** What did not work, as a short note in its own words. */
import { asFailure } from '../ipc';
import { failureWords } from '../l10n/index.svelte';
import { toasts } from './toasts.svelte';

/** Shows what was thrown. */
export const failed = (thrown: unknown) => toasts.show(failureWords(asFailure(thrown)), 'bad', 'warning-octagon-fill');
