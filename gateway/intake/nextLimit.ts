/** With fewer, a process whose requests are short waits for members between two of them. */
const LEAST = 8;
const MOST = 4_096;

/**
 * Additive increase, multiplicative decrease (Chiu and Jain 1989), by how busy the process is. More requests at work than keep it busy
 * only make each wait for the others, and garbage live longer; fewer, while it waits for members or the disk, leave it idle, which costs more:
 * so it takes on more in larger steps than it takes on fewer, and in small ones where little is missing.
 */
export function nextLimit(limit: number, utilization: number, waiting: number): number {
  if (utilization > 0.985) return Math.max(LEAST, Math.floor(limit * 0.9));
  if (utilization > 0.97 || waiting === 0) return limit;
  return Math.min(MOST, limit + (utilization < 0.92 ? Math.max(8, waiting >> 1) : 2));
}
