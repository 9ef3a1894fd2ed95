import type { OrgId } from '#kernel/ids.ts';
import type { ApplicationChannel } from '#schema/generated/lender.ts';

export type Applying = {
  readonly caller: OrgId;
  /** The person who is logged in; null when an organisation acts by itself. */
  readonly person: string | null;
  readonly lender: OrgId;
  readonly customerId: string;
  readonly channel: ApplicationChannel;
};

/** A person applies for nobody else; without a person, the lender itself does, or a partner in its own channel. */
export function mayApply({ caller, person, lender, customerId, channel }: Applying): boolean {
  if (person !== null) return person === customerId;
  return caller === lender || channel === 'PARTNER' || channel === 'DEALER';
}
