import type { OrgId } from '#kernel/ids.ts';
import type { DriveKind, Model } from './population.ts';

/** What each manufacturer builds. Prices in fen. */
export const models: Readonly<Record<OrgId, readonly Model[]>> = {
  'maker-dawn': [
    model('Dawn', 'Aurora S', 'BEV', 219_900),
    model('Dawn', 'Aurora X', 'BEV', 279_900),
    model('Dawn', 'Spark', 'BEV', 89_900),
  ],
  'maker-summit': [
    model('Summit', 'Ridge', 'ICE', 169_800),
    model('Summit', 'Ridge PHEV', 'PHEV', 209_800),
    model('Summit', 'Vale', 'HEV', 149_800),
  ],
  'maker-orient': [
    model('Orient', 'Courier', 'ICE', 99_800),
    model('Orient', 'Pavilion', 'ICE', 239_800),
    model('Orient', 'Lantern', 'BEV', 159_800),
  ],
};

function model(make: string, name: string, driveKind: DriveKind, newPriceYuan: number): Model {
  return { make, model: name, trims: ['Comfort', 'Premium', 'Sport'], driveKind, newPriceMinor: newPriceYuan * 100 };
}
