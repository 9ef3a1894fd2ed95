import type { Area } from '#console/shell/area.ts';

export const area: Area = {
  path: '/compliance',
  title: { en: 'Compliance', zh: '合规' },
  serves: (kind, { claims }) =>
    kind === 'staff' && Array.isArray(claims['roles']) && claims['roles'].includes('compliance'),
  pages: [
    { path: '', title: { en: 'Who saw what', zh: '谁看过什么' }, load: () => import('./Flows.tsx') },
    {
      path: '/consents',
      title: { en: 'Consents on a day', zh: '某日有效的授权' },
      load: () => import('./ConsentsOn.tsx'),
    },
    {
      path: '/consents/:id',
      title: { en: 'Consent', zh: '授权' },
      load: () => import('./OneConsent.tsx'),
      unlisted: true,
    },
    { path: '/coverage', title: { en: 'Coverage', zh: '覆盖情况' }, load: () => import('./CoverageMap.tsx') },
    { path: '/refusals', title: { en: 'Refusals and use', zh: '拒绝与使用' }, load: () => import('./Refusals.tsx') },
    { path: '/reads', title: { en: 'Sensitive reads', zh: '敏感信息读取' }, load: () => import('./Reads.tsx') },
    { path: '/erasures', title: { en: 'Erasures', zh: '删除义务' }, load: () => import('./Erasures.tsx') },
    {
      path: '/withdrawals',
      title: { en: 'Withdrawal to stop', zh: '撤回至停止' },
      load: () => import('./Withdrawals.tsx'),
    },
    {
      path: '/processing',
      title: { en: 'Records of processing', zh: '处理活动记录' },
      load: () => import('./Processing.tsx'),
    },
    { path: '/decisions', title: { en: 'Decisions', zh: '自动化决定' }, load: () => import('./Decisions.tsx') },
    { path: '/changes', title: { en: 'Changes', zh: '变更' }, load: () => import('./Changes.tsx') },
    { path: '/readers', title: { en: 'Who read the ledger', zh: '谁读过账本' }, load: () => import('./Readers.tsx') },
    { path: '/ledger', title: { en: 'Health of the ledger', zh: '账本健康' }, load: () => import('./Health.tsx') },
  ],
};
