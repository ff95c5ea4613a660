import type { Status } from '../notice/index.js';

export { nameStatus } from '../comparison/index.js';

/** Fill colours (RRGGBB): green closed, blue lasting, amber under way, red open, grey not stated. Dark text stays legible. */
const statusColours: Readonly<Record<Status | 'unstated', string>> = {
  completed: 'C6E7C8',
  completedOngoing: 'DCEFD9',
  longTerm: 'CFE2F3',
  inProgress: 'FFE9B0',
  notStarted: 'F6C7C2',
  notCompleted: 'F6C7C2',
  unknown: 'E3E3E3',
  unstated: 'F2F2F2',
};

/** The fill of a status as RRGGBB. */
export function colourStatus(status: Status | null): string {
  return statusColours[status ?? 'unstated'];
}
