import { Refusal } from '#kernel/errors.ts';
import type { SubscriptionResolvers } from '#schema/generated/customer.ts';
import type { ConsentTold } from './changeHub.ts';
import type { Request } from './consentView.ts';

export const subscriptions: SubscriptionResolvers<Request> = {
  consentChanged: {
    async subscribe(_, { after }, { context: { person, caller }, store }) {
      if (typeof after === 'number' && after < 0) throw new Refusal('INPUT_INVALID', { check: 'after' });
      return (await store.changes({ person, org: caller }, after ?? null)) as never;
    },
    resolve: (change: unknown) => {
      const { id, subject } = change as ConsentTold;
      return { id, subject: { id: subject } };
    },
  },
};
