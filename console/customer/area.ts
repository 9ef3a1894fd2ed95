import type { Area } from '#console/shell/area.ts';

export const area: Area = {
  path: '/my',
  title: { en: 'My car and my data', zh: '我的车与我的数据' },
  serves: (kind) => kind === 'customer',
  pages: [{ path: '', title: { en: 'Overview', zh: '总览' }, load: () => import('./Overview.tsx') }],
};
