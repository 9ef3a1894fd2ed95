import { area as compliance } from '#console/compliance/area.ts';
import { area as customer } from '#console/customer/area.ts';
import { area as operator } from '#console/operator/area.ts';
import { area as partner } from '#console/partner/area.ts';
import type { Area } from './area.ts';

export const areas: readonly Area[] = [customer, partner, compliance, operator];
