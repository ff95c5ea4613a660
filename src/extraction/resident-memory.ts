import { readFileSync } from 'node:fs';

const BYTES_PER_KILOBYTE = 1024;

/** Resident memory of a process in bytes, heap and buffers alike; null where the system does not tell (not Linux, or ended). */
export function readResidentMemory(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * BYTES_PER_KILOBYTE;
  } catch {
    return null;
  }
}
