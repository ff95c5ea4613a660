import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

/** Every name this process goes by: one for each application that runs in it. */
const ownNames = new Set<string>();

/** A name for this process as the holder of leases: the machine, the process on it, and chance against reused process ids. */
export function createOwnerName(): string {
  const name = [hostname(), process.pid.toString(), randomUUID()].join('/');
  ownNames.add(name);
  return name;
}

/**
 * Whether a holder of leases is known to be gone: a process of this machine that is no more. Of other machines
 * nothing is known, so their leases run out. This process's id under a name it never took is a process before it, as in
 * a restarted container.
 */
export function isDeadOwner(owner: string): boolean {
  const [machine, pid] = owner.split('/');
  if (ownNames.has(owner) || machine !== hostname() || pid === undefined) return false;
  return pid === process.pid.toString() || !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
