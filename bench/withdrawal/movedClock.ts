import { performance } from 'node:perf_hooks';

/**
 * Loaded before a gateway: its wall clock is right for a while, then hours ahead, right again, then hours behind, as that of a machine
 * somebody plays with.
 */
const EVERY_MS = 700;
const HOURS = [0, 3, 0, -3];
const HOUR_MS = 3_600_000;
const right = Date.now;

Date.now = () => right() + HOURS[Math.floor(performance.now() / EVERY_MS) % HOURS.length]! * HOUR_MS;
