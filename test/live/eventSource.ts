import { EventEmitter, on } from 'node:events';

/** Tells every listener of what happens, and says how many listen. */
export type EventSource<Event> = {
  tell(event: Event): void;
  /** Nothing more will happen. */
  end(): void;
  events(): AsyncIterableIterator<Event, undefined>;
  /** Resolves when so many listen. */
  heard(count: number): Promise<void>;
};

export function eventSource<Event>(): EventSource<Event> {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  let listening = 0;
  const waiting = new Set<() => void>();
  const changed = (by: number) => {
    listening += by;
    for (const look of waiting) look();
  };
  return {
    end: () => void emitter.emit('close'),
    tell: (event) => void emitter.emit('event', event),
    events() {
      // No generator: one that waits cannot be told to stop.
      const told = on(emitter, 'event', { close: ['close'] });
      changed(1);
      let over = false;
      const finish = () => {
        if (!over) changed(-1);
        over = true;
      };
      return {
        [Symbol.asyncIterator]() {
          return this;
        },
        async next() {
          const { done, value } = await told.next();
          if (done) finish();
          return done ? { done, value: undefined } : { done: false, value: (value as [Event])[0] };
        },
        async return() {
          finish();
          await told.return!();
          return { done: true, value: undefined };
        },
      };
    },
    heard: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (listening !== count) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}
