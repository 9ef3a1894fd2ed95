const LEAST = 4;
const MOST = 4_096;

/**
 * Additive increase, multiplicative decrease (Chiu and Jain 1989), by how busy the process is. More requests at work than keep it busy
 * only make each wait for the others, and garbage live longer; fewer, while it waits for members or the disk, leave it idle, which costs more:
 * so it takes on more in larger steps than it takes on fewer.
 */
export function nextLimit(limit: number, utilization: number, waiting: number): number {
  if (utilization > 0.98) return Math.max(LEAST, Math.floor(limit * 0.9));
  if (utilization < 0.92 && waiting > 0) return Math.min(MOST, limit + Math.max(8, waiting >> 1));
  return limit;
}
