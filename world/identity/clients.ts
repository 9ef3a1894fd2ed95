import type { OrgId } from '#kernel/ids.ts';

/** A registered OAuth client of the development identity provider. */
export type Client = {
  readonly id: string;
  readonly org: OrgId;
  /** `SERVER` proves itself by a signed assertion (RFC 7523); `BROWSER` can keep no key and has PKCE alone. */
  readonly kind: 'SERVER' | 'BROWSER';
  /** Of a `BROWSER`: who logs in there. At a `SERVER` both do, the staff of its own organisation only. */
  readonly serves?: 'CUSTOMERS' | 'STAFF';
  /** The purposes that it may state. */
  readonly purposes: readonly string[];
  readonly roles: readonly string[];
  /** Whether staff of its organisation may read in an emergency, on two people's word. */
  readonly breaksGlass?: boolean;
  /** Where a customer's login ends. Of a `BROWSER` on a loopback address any port will do (RFC 8252, 7.3). */
  readonly redirectUris: readonly string[];
};

/** What an organisation of a kind may state. */
export const purposesOf = {
  customer: ['subject.access/1'],
  manufacturer: ['marketing.direct/1', 'service.maintenance/1'],
  lender: [
    'loan.origination/1',
    'loan.servicing/1',
    'loan.early_warning/1',
    'loan.collections/1',
    'service.credit/1',
    'usedcar.finance/1',
    'ev.green_finance/1',
  ],
  insurer: ['insurance.quote/1', 'insurance.ubi_pricing/1', 'insurance.claim/1'],
  repairer: ['service.maintenance/1', 'marketing.direct/1'],
  marketplace: ['usedcar.valuation/1', 'usedcar.finance/1'],
  risk: [],
  broker: ['insurance.quote/1', 'loan.origination/1', 'usedcar.valuation/1'],
  auditor: ['compliance.audit/1'],
} as const satisfies Record<string, readonly string[]>;

export type Kind = keyof typeof purposesOf;

const organisations: readonly (readonly [OrgId, Kind])[] = [
  ['trust', 'customer'],
  ['maker-dawn', 'manufacturer'],
  ['maker-summit', 'manufacturer'],
  ['maker-orient', 'manufacturer'],
  ['lender-harbour', 'lender'],
  ['lender-lotus', 'lender'],
  ['lender-granite', 'lender'],
  ['insurer-evergreen', 'insurer'],
  ['insurer-pearl', 'insurer'],
  ['insurer-anchor', 'insurer'],
  ['repair-swift', 'repairer'],
  ['repair-union', 'repairer'],
  ['market-plaza', 'marketplace'],
  ['risk-compass', 'risk'],
  ['broker-bridge', 'broker'],
  ['audit-office', 'auditor'],
];

/** Not those that hold nothing, and meet nobody, who might be in danger. */
const noEmergencies: ReadonlySet<Kind> = new Set(['risk', 'broker', 'auditor']);

/** The console's own, by who logs in. */
export const consoleClients = { customer: 'trust-console', staff: 'staff-console' } as const;

/** One client per organisation, called as it is, and the console's two: for the trust operator's customers, and for everybody's staff. */
export const clients: readonly Client[] = [
  ...organisations.map(([org, kind]): Client => ({
    id: org,
    org,
    kind: 'SERVER',
    purposes: purposesOf[kind],
    roles: kind === 'auditor' ? ['compliance'] : [],
    breaksGlass: !noEmergencies.has(kind),
    redirectUris: [`https://${org}.example/login`],
  })),
  { ...consoleClient(consoleClients.customer), serves: 'CUSTOMERS', purposes: purposesOf.customer },
  { ...consoleClient(consoleClients.staff), serves: 'STAFF', purposes: [] },
];

function consoleClient(id: string): Omit<Client, 'purposes'> {
  const redirectUris = ['http://127.0.0.1/console/', 'http://localhost/console/'];
  return { id, org: 'trust', kind: 'BROWSER', roles: [], redirectUris };
}
