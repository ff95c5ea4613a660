import { findStates, readNearestState, readStatusPhrase, type StateMention } from '../../language/index.js';

/** 目前，该问题已整改到位。 此项工作正在推进。 The sentence names the issue as its subject, so it states the status wherever it stands. */
const STATED_STATUS =
  /(?:^|[。;,])((?:截[至止](?:[\d年月日底]+)?)?(?:目前|现在)?,?(?:该|此|本|上述|以上|这)(?:[一两二三四五六七八九十\d]*[项个条件]|些)?(?:具体)?(?:整改)?(?:问题|工作|任务|事项|整改|事|案|件)?[^。;]{2,40})(?=[。;]|$)/gu;

/** How far behind its subject a sentence may say the state. Larger takes a state of something else for the issue's. */
const FARTHEST_STATE = 6;

const SUBJECT_OF_STATE =
  /^(?:截[至止](?:[\d年月日底]+)?)?(?:目前|现在)?,?(?:该|此|本|上述|以上|这)(?:[一两二三四五六七八九十\d]*[项个条件]|些)?(?:具体)?(?:整改)?(?:问题|工作|任务|事项|整改|事|案|件)?/u;

/** The last sentence that names the issue as its subject and says a state of it, or null. On folded text. */
export function findStatedStatus(folded: string): StateMention | null {
  let last: StateMention | null = null;
  for (const { 1: sentence = '', 0: whole, index } of folded.matchAll(STATED_STATUS)) {
    const subject = SUBJECT_OF_STATE.exec(sentence)?.[0].length ?? 0;
    const [first] = findStates(sentence.slice(subject));
    if (first === undefined || first.start > FARTHEST_STATE || first.status === 'unknown') continue;
    const start = index + whole.indexOf(sentence);
    const phrase = readStatusPhrase(sentence);
    const end = phrase === null ? start + subject + first.end : start + sentence.length;
    const status = phrase ?? readNearestState(sentence.slice(subject));
    last = { start, end, status: status === 'unknown' ? first.status : status, senses: first.senses };
  }
  return last;
}
