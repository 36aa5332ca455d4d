import { listen, type Events } from '../ipc';

/** Hears an event until the returned function is called, whichever comes first: right for `$effect`. */
export function heard<Name extends keyof Events>(event: Name, then: (payload: Events[Name]) => void): () => void {
  let over = false;
  const stop = listen(event, (payload) => {
    if (!over) then(payload);
  });
  return () => {
    over = true;
    stop.then((unlisten) => unlisten(), () => undefined);
  };
}
