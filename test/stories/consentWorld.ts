import { expect } from 'vitest';
import { openStore } from '#subgraphs/customer/store.ts';
import { openWorld } from '#test/harness.ts';
import type { CustomerStore } from '#subgraphs/customer/store.ts';
import type { World } from '#test/harness.ts';

export const LENDER = 'lender-harbour';
export const RISK = 'risk-compass';
/** Was never asked by anybody. */
export const PERSON = 'trust.c000002';

export type Told = { readonly org: string; readonly person?: string };
export const asPerson: Told = { org: 'trust', person: PERSON };
export const asLender: Told = { org: LENDER };
export const asOperator: Told = { org: 'trust' };

export type Payload = {
  readonly revision: number;
  readonly receipt: string | null;
  readonly consent: { readonly id: string; readonly status: string };
};
type Input = Record<string, unknown>;

/** The whole graph, in the words of somebody who works with consents. */
export type ConsentWorld = AsyncDisposable & {
  readonly world: World;
  readonly store: CustomerStore;
  does(mutation: string, input: Input, told: Told): Promise<Payload>;
  /** The extensions of the one error. */
  refused(mutation: string, input: Input, told: Told): Promise<object>;
  asked(more?: Input): Promise<string>;
  granted(more?: Input): Promise<string>;
  read(id: string, selection: string, told?: Told): Promise<Record<string, unknown>>;
  status(id: string): Promise<unknown>;
  at<Result>(clock: number, work: () => Promise<Result>): Promise<Result>;
};

export async function openConsentWorld(): Promise<ConsentWorld> {
  const world = await openWorld();
  const send = (mutation: string, input: Input, told: Told) => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
    const query = `mutation M($input: ${type}) {
      ${mutation}(input: $input) { clientMutationId revision receipt consent { id status } } }`;
    return world.ask(query, { ...told, variables: { input } });
  };
  const opened: ConsentWorld = {
    world,
    store: openStore(world.databases.get('trust')!),
    async does(mutation, input, told) {
      const { data, errors } = await send(mutation, input, told);
      expect(errors).toEqual([]);
      return data![mutation] as Payload;
    },
    async refused(mutation, input, told) {
      const { data, errors } = await send(mutation, input, told);
      expect(data).toBeNull();
      expect(errors).toHaveLength(1);
      return errors[0]!.extensions;
    },
    async asked(more = {}) {
      const input = { customerId: PERSON, purpose: 'usedcar.valuation/1', required: ['vehicle:identity'], ...more };
      const { id } = (await opened.does('requestConsent', input, asLender)).consent;
      await opened.does('showConsent', { consentId: id }, { org: 'trust', person: input.customerId });
      return id;
    },
    async granted(more = {}) {
      const consentId = await opened.asked(more);
      await opened.does('grantConsent', { consentId }, asPerson);
      return consentId;
    },
    async read(id, selection, told = asPerson) {
      const query = `query Read($id: ID!) { consent(id: $id) { ${selection} } }`;
      const { data, errors } = await world.ask(query, { ...told, variables: { id } });
      expect(errors).toEqual([]);
      return data!['consent'] as Record<string, unknown>;
    },
    status: async (id) => (await opened.read(id, 'status'))['status'],
    async at(clock, work) {
      const before = world.clock;
      world.clock = clock;
      try {
        return await work();
      } finally {
        world.clock = before;
      }
    },
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  };
  return opened;
}
