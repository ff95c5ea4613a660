/** The switches of this process, without those that only one process of a machine can have. */
export function inheritedSwitches(): string[] {
  return process.execArgv.filter(
    (argument) => !/^--(?:inspect|debug|cpu-prof|heap-prof|max-old-space-size)/u.test(argument),
  );
}
