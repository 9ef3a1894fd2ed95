/** What the roles of members are called: in English by the names that they have in the graph. */
export const roleNames: ReadonlyMap<string, { readonly en: string; readonly zh: string }> = new Map([
  ['customer', { en: 'customer', zh: '信托机构' }],
  ['manufacturer', { en: 'manufacturer', zh: '车企' }],
  ['lender', { en: 'lender', zh: '金融机构' }],
  ['insurer', { en: 'insurer', zh: '保险公司' }],
  ['repairer', { en: 'repairer', zh: '维修连锁' }],
  ['marketplace', { en: 'marketplace', zh: '二手车平台' }],
  ['risk', { en: 'risk', zh: '风控机构' }],
  ['ledger', { en: 'ledger', zh: '账本' }],
]);
