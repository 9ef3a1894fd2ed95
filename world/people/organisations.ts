import type { Organisation, MemberRole } from '#kernel/organisation.ts';

/** The member registry of the seeded world. Members answer in this process unless an endpoint says otherwise. */
export const organisations: readonly Organisation[] = [
  member('trust', 'customer', 'Chelian Trust', '车链信托'),
  member('maker-dawn', 'manufacturer', 'Dawn Motors', '晨曦汽车', ['LDN']),
  member('maker-summit', 'manufacturer', 'Summit Auto', '峰越汽车', ['LSU']),
  member('maker-orient', 'manufacturer', 'Orient Vehicles', '东方整车', ['LRT']),
  member('lender-harbour', 'lender', 'Harbour Auto Finance', '海港汽车金融'),
  member('lender-lotus', 'lender', 'Lotus Bank', '莲花银行'),
  member('lender-granite', 'lender', 'Granite Leasing', '磐石租赁'),
  member('insurer-evergreen', 'insurer', 'Evergreen Insurance', '常青保险'),
  member('insurer-pearl', 'insurer', 'Pearl P&C', '明珠财险'),
  member('insurer-anchor', 'insurer', 'Anchor Mutual', '锚定互助'),
  member('repair-swift', 'repairer', 'Swift Service', '迅捷养车'),
  member('repair-union', 'repairer', 'Union Garages', '联合汽修'),
  member('market-plaza', 'marketplace', 'Plaza Used Cars', '广场二手车'),
  member('risk-compass', 'risk', 'Compass Risk', '罗盘风控'),
  member('broker-bridge', null, 'Bridge Brokers', '桥联经纪'),
  member('audit-office', null, 'Audit Office', '审计办公室'),
];

export type MemberOrganisation = Organisation & { readonly role: MemberRole };

/** Those that have a subgraph, and records of their own. */
export const memberOrganisations: readonly MemberOrganisation[] = organisations.filter(
  (each): each is MemberOrganisation => each.role !== null,
);

/** The organisations of the world under a role, in registry order. */
export function orgsOf(role: MemberRole): string[] {
  return organisations.filter((each) => each.role === role).map((each) => each.id);
}

function member(
  id: string,
  role: MemberRole | null,
  en: string,
  zh: string,
  wmi: readonly string[] = [],
): Organisation {
  return { id, name: { en, zh }, role, endpoint: role && 'local:', wmi, status: 'ACTIVE' };
}
