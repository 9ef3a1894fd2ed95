/**
 * What has to be there before a datum moves. `NOTHING` more where somebody reads about themself, or an organisation its own. With
 * `NEVER`, `BEYOND_PURPOSE` and `PURPOSE` nothing that anybody grants helps: what is computed from such an input is computed without it.
 */
export type Need = 'NEVER' | 'BEYOND_PURPOSE' | 'PURPOSE' | 'CONSENT' | 'CONTRACT' | 'LEGAL' | 'NOTHING';

/** What an operation needs before any of it is released: read off the plan that the gateway runs, when the client was made. */
export type OperationConsents = {
  readonly operation: string;
  /** Who runs it: a role, or `partner` for any organisation. */
  readonly caller: string;
  readonly purpose: string | null;
  /** Personal data that it moves, each category once for each source and recipient. */
  readonly moves: readonly {
    readonly scope: string;
    /** The role whose member gives it. */
    readonly source: string;
    /** `caller`, or the role whose member is sent it to compute a field of the operation. */
    readonly recipient: string;
    readonly purpose: string | null;
    readonly needs: Need;
  }[];
  /** The grants that this rests on. */
  readonly consents: readonly {
    /** Who has to have it: `caller`, or each organisation of a role that receives something. */
    readonly recipient: string;
    readonly purpose: string;
    readonly basis: 'CONSENT' | 'CONTRACT' | 'LEGAL';
    /** Roles whose members receive under it, if it names them. */
    readonly processors: readonly string[];
    readonly scopes: readonly {
      readonly scope: string;
      /** Whether the purpose cannot be served without it; the person may refuse what is optional. */
      readonly necessity: 'REQUIRED' | 'OPTIONAL';
      /** Separate consent, PIPL 29. */
      readonly separate: boolean;
      /** Written consent, 征信业管理条例 14. */
      readonly written: boolean;
      readonly sources: readonly string[];
    }[];
  }[];
};
