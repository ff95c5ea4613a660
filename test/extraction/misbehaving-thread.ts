import { parentPort } from 'node:worker_threads';
import type { ComparingTask } from '../../src/extraction/comparing/messages.js';

/** Does what the title of the first notice says. */
parentPort?.on('message', (task: ComparingTask) => {
  const title = task.kind === 'compare' ? task.from.title : '';
  switch (title) {
    case 'spin':
      for (;;);
    case 'hoard': {
      const hoard: number[][] = [];
      for (;;) hoard.push(Array.from({ length: 100_000 }, (_, index) => index));
    }
    case 'exit':
      process.exit(1);
      break;
    case 'fault':
      parentPort?.postMessage({ kind: 'fault', description: 'a fault of the core' });
      break;
    default:
      parentPort?.postMessage({ kind: 'result', result: title });
  }
});
