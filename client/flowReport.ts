import type { Need, OperationConsents } from './operationConsents.ts';

/** What a gateway says of an operation that is not run. */
export type FlowReport = {
  readonly operation: string | null;
  readonly purpose: string | null;
  readonly flows: readonly {
    readonly coordinate: string;
    readonly scope: string;
    readonly source: string;
    readonly recipient: string;
    readonly purpose: string | null;
    readonly via: 'selection' | 'requires' | 'key';
    /** The fields that an input is for. */
    readonly inputOf: readonly string[];
    /** One of them cannot be computed without it. */
    readonly necessary: boolean;
    readonly needs: Need;
    /** Within one organisation nothing flows, and source and recipient are of one role. */
    readonly unlessOwn: boolean;
  }[];
  readonly purposeMissing: boolean;
  readonly consents: readonly (OperationConsents['consents'][number] & {
    readonly orOfItsRole: boolean;
    readonly separate: boolean;
  })[];
  /** What to send to `requestConsent`, with `customerId` or `vin`, and how far the consent will go; null where there is nothing to ask for. */
  readonly request: {
    readonly input: {
      readonly purpose: string;
      readonly required: readonly string[];
      readonly optional: readonly string[];
      readonly processors: readonly string[];
    };
    readonly bounds: {
      readonly days: number | null;
      readonly uses: number | null;
      readonly usesPer: string | null;
      readonly lookBackMonths: number | null;
      readonly keepDays: number | null;
    };
  } | null;
};
