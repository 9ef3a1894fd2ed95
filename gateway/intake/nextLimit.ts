const LEAST = 8;
const MOST = 4_096;

/**
 * Additive increase, multiplicative decrease (Chiu and Jain 1989), by how busy the process is. More requests at work than keep it busy
 * only make each wait for the others, and garbage live longer; fewer, while it waits for slow members, leave it idle.
 */
export function nextLimit(limit: number, utilization: number, waiting: number): number {
  if (utilization > 0.97) return Math.max(LEAST, Math.floor(limit * 0.8));
  if (utilization < 0.9 && waiting > 0) return Math.min(MOST, limit + Math.max(8, waiting >> 2));
  return limit;
}
