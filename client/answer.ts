import type { Code } from './generated/codes.ts';

/** An error beside the data: why a field, at its path, is null. */
export type FieldError = {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: (Readonly<Record<string, unknown>> & { readonly code?: Code }) | undefined;
};

/** What an operation was answered. Each personal field may be null: `consentRefusals` tells why. */
export type Answer<Data> = {
  /** Null where a field that may not be null could not be answered. */
  readonly data: Data | null;
  readonly errors: readonly FieldError[];
  /** Index in the ledger of the first entry that it was recorded under; null where nothing crossed from one organisation to another. */
  readonly receipt: number | null;
};
