import type { Area } from '#console/shell/area.ts';

export const area: Area = {
  path: '/partner',
  title: { en: 'Partner', zh: '合作方' },
  serves: (kind) => kind === 'staff',
  pages: [{ path: '', title: { en: 'Ask the graph', zh: '查询数据图' }, load: () => import('./AskGraph.tsx') }],
};
