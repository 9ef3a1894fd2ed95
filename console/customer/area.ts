import type { Area } from '#console/shell/area.ts';

export const area: Area = {
  path: '/my',
  title: { en: 'My car and my data', zh: '我的车与我的数据' },
  serves: (kind) => kind === 'customer',
  pages: [
    { path: '', title: { en: 'Overview', zh: '总览' }, load: () => import('./Overview.tsx') },
    {
      path: '/requests',
      title: { en: 'Waiting for my answer', zh: '等待我答复' },
      load: () => import('./Requests.tsx'),
    },
    { path: '/consents', title: { en: 'My consents', zh: '我的授权' }, load: () => import('./Consents.tsx') },
    {
      path: '/consents/:id',
      title: { en: 'Consent', zh: '授权详情' },
      load: () => import('./ConsentDetail.tsx'),
      unlisted: true,
    },
    {
      path: '/access',
      title: { en: 'Who saw my data', zh: '谁看过我的数据' },
      load: () => import('./AccessHistory.tsx'),
    },
    { path: '/download', title: { en: 'Download my data', zh: '下载我的数据' }, load: () => import('./Download.tsx') },
  ],
};
