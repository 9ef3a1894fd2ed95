import { roles } from '#kernel/organisation.ts';

/** Who would run the operations of a file, as far as that is known when a client is made. */
export type Caller = {
  readonly name: string;
  readonly role: string | null;
  /** Somebody asks about themself, signed in at the trust operator. */
  readonly inPerson: boolean;
};

const callers: ReadonlyMap<string, Caller> = new Map(
  [
    { name: 'customer', role: 'customer', inPerson: true },
    { name: 'operator', role: 'customer', inPerson: false },
    { name: 'partner', role: null, inPerson: false },
    { name: 'compliance', role: null, inPerson: false },
    ...roles.filter((role) => role !== 'customer').map((role) => ({ name: role, role, inPerson: false })),
  ].map((caller) => [caller.name, caller]),
);

/** By the first word of the file's name: `lender.graphql`, `partner.quotes.graphql`. @throws Error */
export function callerOf(file: string): Caller {
  const word = /(?:^|[\\/])(\w+)[^\\/]*$/.exec(file)?.[1];
  const caller = word === undefined ? undefined : callers.get(word);
  if (!caller)
    throw new Error(`${file}: its name begins with who runs the operations: ${[...callers.keys()].join(', ')}`);
  return caller;
}
