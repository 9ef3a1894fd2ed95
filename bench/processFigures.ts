import { readFileSync } from 'node:fs';

/** Of Linux's clock in `/proc/PID/stat`, as every build of it has it. */
const TICKS_A_SECOND = 100;

/** Resident memory of a process in MB; undefined where there is no `/proc`. */
export function rssMbOf(pid: number): number | undefined {
  return megabytesIn(/^VmRSS:\s+(\d+)/m, pid);
}

/** The most that it ever was. */
export function peakRssMbOf(pid: number): number | undefined {
  return megabytesIn(/^VmHWM:\s+(\d+)/m, pid);
}

function megabytesIn(line: RegExp, pid: number): number | undefined {
  const kilobytes = line.exec(readProc(pid, 'status') ?? '')?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

/** The processes that a process has started and that still run; none where there is no `/proc`. */
export function childrenOf(pid: number): number[] {
  const listed = readProc(pid, `task/${pid}/children`) ?? '';
  return listed.split(' ').filter(Boolean).map(Number);
}

/** Seconds that a process has spent on a core, in its own code and the system's; undefined where there is no `/proc`. */
export function cpuSecondsOf(pid: number): number | undefined {
  const stat = readProc(pid, 'stat');
  if (stat === undefined) return undefined;
  // The name, in parentheses, may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}

/** Seconds that a core has spent on anything since the machine started; undefined where there is no `/proc`. */
export function coreBusySecondsOf(core: number): number | undefined {
  const line = new RegExp(`^cpu${core} (.+)$`, 'm').exec(readProc('', 'stat') ?? '')?.[1];
  if (line === undefined) return undefined;
  const [user, nice, system, , , interrupts, softInterrupts, stolen] = line.split(' ').map(Number);
  return (user! + nice! + system! + interrupts! + softInterrupts! + stolen!) / TICKS_A_SECOND;
}

function readProc(pid: number | '', file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
