import type { Area } from '#console/shell/area.ts';

export const area: Area = {
  path: '/partner',
  title: { en: 'Partner', zh: '合作方' },
  serves: (kind) => kind === 'staff',
  pages: [
    { path: '', title: { en: 'Ask the graph', zh: '查询数据图' }, load: () => import('./AskGraph.tsx') },
    { path: '/consents', title: { en: 'Our consents', zh: '我们的同意' }, load: () => import('./OwnConsents.tsx') },
    { path: '/use', title: { en: 'Our use', zh: '我们的使用' }, load: () => import('./OwnUse.tsx') },
    { path: '/keys', title: { en: 'Our keys', zh: '我们的密钥' }, load: () => import('./Keys.tsx') },
  ],
};
