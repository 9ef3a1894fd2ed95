import type { Area } from '#console/shell/area.ts';

export const area: Area = {
  path: '/compliance',
  title: { en: 'Compliance', zh: '合规' },
  serves: (kind, { claims }) => kind === 'staff' && isListed(claims['roles'], 'compliance'),
  pages: [],
};

function isListed(roles: unknown, role: string): boolean {
  return Array.isArray(roles) && roles.includes(role);
}
