import type { OrgId } from '#kernel/ids.ts';
import type { ConsentBasis, ConsentStatus, Necessity } from '#schema/generated/customer.ts';

export type ScopeAnswer = {
  readonly scope: string;
  readonly necessity: Necessity;
  readonly granted: boolean;
  readonly separate: boolean;
  readonly written: boolean;
};

/** What a consent says; times in epoch seconds. The store adds where it stands in the order of all changes. */
export type ConsentRecord = {
  readonly id: string;
  readonly arrangementId: string;
  readonly subject: string;
  readonly recipient: OrgId;
  readonly processors: readonly OrgId[];
  readonly sources: readonly OrgId[] | null;
  readonly purpose: string;
  readonly scopes: readonly ScopeAnswer[];
  readonly vin: string | null;
  readonly status: ConsentStatus;
  readonly statusReason: string | null;
  /** The customer or the organisation that brought it there. */
  readonly statusActor: string;
  readonly basis: ConsentBasis;
  readonly validFrom: number;
  readonly validUntil: number | null;
  readonly usesAllowed: number | null;
  readonly usesMade: number;
  readonly dataFrom: number | null;
  readonly dataUntil: number | null;
  readonly notice: {
    readonly id: string;
    readonly version: number;
    readonly language: string;
    readonly sha256: string;
  };
  readonly termsSha256: string;
  readonly requestedBy: string;
  readonly clientMutationId: string | null;
  readonly version: number;
};
