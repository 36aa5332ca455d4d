/** Printing what the window shows. */
import * as ipc from '../ipc';
import { failed } from './failed';

/** Opens the computer's own dialog for printing; says so where there is none. */
export const print = () => void ipc.printPage().catch(failed);
