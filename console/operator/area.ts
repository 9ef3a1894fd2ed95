import type { Area } from '#console/shell/area.ts';

export const area: Area = {
  path: '/operator',
  title: { en: 'Operations', zh: '运营' },
  serves: (kind, { claims }) =>
    kind === 'staff' && Array.isArray(claims['roles']) && claims['roles'].includes('operator'),
  pages: [
    { path: '', title: { en: 'Network', zh: '网络' }, load: () => import('./Network.tsx') },
    { path: '/figures', title: { en: 'Figures', zh: '生态指标' }, load: () => import('./Figures.tsx') },
    {
      path: '/schema',
      title: { en: 'Schema changes', zh: '待批准的模式变更' },
      load: () => import('./SchemaChanges.tsx'),
    },
  ],
};
