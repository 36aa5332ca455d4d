/** The first script: asks the program at once, and reads the window's page while it answers. */
import { call } from './ipc/transport';
import type { Start } from './ipc/generated/view';
import './styles/main.css';

// Letters that come after the first lines stand make the page be laid out twice, the first time with whatever this computer has.
for (const face of ['Source Sans 3', 'Literata']) for (const weight of [400, 600]) void document.fonts.load(`${weight} 1em '${face}'`).catch(() => undefined);

const asked = call<Start>('start');
// A failure is said as soon as there is a page.
asked.catch(() => undefined);
void import('./window').then(({ open }) => open(asked));
