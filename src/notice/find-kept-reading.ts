import { describeLevel } from './assembly/summarise-readings.js';
import type { Reading } from './reading/index.js';
import type { KeptReading } from './record.js';

/**
 * The reading a person chose earlier: one whose issues are marked alike; of several, the one with as many issues, else the
 * heaviest. None where no reading has that level any more.
 */
export function findKeptReading(readings: readonly Reading[], { level, issues }: KeptReading): Reading | undefined {
  const alike = readings.filter((reading) => describeLevel(reading) === level);
  return alike.find((reading) => reading.issues.length + reading.tabled === issues) ?? alike[0];
}
