/** What the process ends with; stable (README “Command line”). */
export const exitCode = {
  done: 0,
  someFailed: 1,
  wrongUsage: 2,
  unreadable: 3,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
