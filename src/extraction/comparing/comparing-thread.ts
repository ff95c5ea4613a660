import { parentPort } from 'node:worker_threads';
import { compareNotices, followIssues } from '../../comparison/index.js';
import type { ComparingAnswer, ComparingTask } from './messages.js';

function answer(task: ComparingTask): ComparingAnswer {
  try {
    const result = task.kind === 'compare' ? compareNotices(task.from, task.to) : followIssues(task.notices);
    return { kind: 'result', result };
  } catch (error) {
    return { kind: 'fault', description: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** The program a thread of the pool runs: one task after the other. */
parentPort?.on('message', (task: ComparingTask) => {
  parentPort?.postMessage(answer(task));
});
