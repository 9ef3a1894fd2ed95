import type { Area } from '#console/shell/area.ts';

export const area: Area = {
  path: '/operator',
  title: { en: 'Operations', zh: '运营' },
  serves: (kind, { claims }) =>
    kind === 'staff' && Array.isArray(claims['roles']) && claims['roles'].includes('operator'),
  pages: [],
};
