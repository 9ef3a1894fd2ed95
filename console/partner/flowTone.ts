import type { Tone } from '#console/ui/Badge.tsx';

/** How hard it is to get what a flow needs. */
export function toneOf(needs: string): Tone {
  if (needs === 'NOTHING') return 'good';
  return needs === 'NEVER' || needs === 'BEYOND_PURPOSE' ? 'bad' : 'warn';
}
