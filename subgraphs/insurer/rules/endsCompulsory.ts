import type { CancellationReason } from '#schema/generated/insurer.ts';

/**
 * Compulsory cover ends early only where the vehicle is deregistered, off the road by law, or proven lost: 机动车交通事故责任强制保险条例
 * article 16. A sale moves it with the vehicle.
 */
export function endsCompulsory(reason: CancellationReason): boolean {
  return reason === 'DEREGISTERED' || reason === 'LAID_UP' || reason === 'STOLEN';
}
