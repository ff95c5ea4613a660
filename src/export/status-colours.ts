import type { Direction, IssueChange } from '../comparison/index.js';
import type { Status } from '../notice/index.js';

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

/** The fill of what is wrong: a total that differs, an issue that vanished open or fell back. */
export const ALARM_COLOUR = statusColours.notCompleted;

/** The fill of a status as RRGGBB. */
export function colourStatus(status: Status | null): string {
  return statusColours[status ?? 'unstated'];
}

/** Green for what went well, red for what slipped; none where the status went neither way. */
export function colourDirection({ statusChange }: IssueChange): string | null {
  const colours: Readonly<Record<Direction, string | null>> = {
    progressed: statusColours.completed,
    regressed: ALARM_COLOUR,
    unchanged: null,
  };
  return colours[statusChange.direction];
}
