import { readLeadingStatus, readStatusPhrase } from '../../src/language/index.js';

describe('readStatusPhrase', () => {
  it.each([
    ['已完成', 'completed'],
    ['已完成整改', 'completed'],
    ['完成整改', 'completed'],
    ['已整改', 'completed'],
    ['已整改完成', 'completed'],
    ['已全部完成整改', 'completed'],
    ['整改已完成并通过核查验收', 'completed'],
    ['如期完成', 'completed'],
    ['验收销号', 'completed'],
    ['已销号', 'completed'],
    ['已办结', 'completed'],
    ['完成率100%', 'completed'],
    ['100%', 'completed'],
    ['该问题已完成整改', 'completed'],
    ['该项问题已于2023年6月底前整改到位', 'completed'],
    ['立行立改,已完成', 'completed'],
    ['已整改到位', 'completed'],
    ['已经完成,长期坚持', 'completedOngoing'],
    ['已完成整改,长期坚持', 'completedOngoing'],
    ['已完成并长期坚持', 'completedOngoing'],
    ['已完成,持续推进', 'completedOngoing'],
    ['已整改到位,并长期坚持', 'completedOngoing'],
    ['立行立改、长期坚持', 'completedOngoing'],
    ['长期任务已取得阶段性成效', 'longTerm'],
    ['长期任务,已取得阶段性成效', 'longTerm'],
    ['基本完成取得阶段性成果并持续整改', 'longTerm'],
    ['已取得阶段性成效,长期坚持', 'longTerm'],
    ['持续整改', 'longTerm'],
    ['阶段性办结', 'longTerm'],
    ['完成阶段性任务', 'longTerm'],
    ['需长期坚持', 'longTerm'],
    ['长期坚持', 'longTerm'],
    ['长期整改', 'longTerm'],
    ['正在整改', 'inProgress'],
    ['正在整改中', 'inProgress'],
    ['正在推进', 'inProgress'],
    ['正在按计划推进', 'inProgress'],
    ['正在按计划加快整改', 'inProgress'],
    ['达到序时进度', 'inProgress'],
    ['未完成但达到序时进度', 'inProgress'],
    ['部分整改', 'inProgress'],
    ['有序推进', 'inProgress'],
    ['加快推进', 'inProgress'],
    ['正在组织验收', 'inProgress'],
    ['正在办理', 'inProgress'],
    ['基本完成', 'inProgress'],
    ['已基本整改到位', 'inProgress'],
    ['整改完成率80%', 'inProgress'],
    ['未完成', 'notCompleted'],
    ['尚未完成', 'notCompleted'],
    ['尚未全部完成', 'notCompleted'],
    ['未按期完成', 'notCompleted'],
    ['未达到序时进度', 'notCompleted'],
    ['未整改', 'notCompleted'],
    ['未办结', 'notCompleted'],
    ['整改不够到位', 'notCompleted'],
    ['未达到整改目标,不予销号', 'notCompleted'],
    ['尚未启动', 'notStarted'],
    ['尚未整改', 'notStarted'],
    ['立行立改', 'unknown'],
    ['已采取措施整改', 'unknown'],
    ['详见附表', 'unknown'],
  ])('%s → %s', (phrase, status) => {
    expect(readStatusPhrase(phrase)).toBe(status);
  });

  it.each(['17台电梯已全部完成检验', '开展专项整治', '对存量问题逐条整改', '完善制度7项', ''])(
    '%s is no status phrase',
    (phrase) => {
      expect(readStatusPhrase(phrase)).toBeNull();
    },
  );
});

describe('readLeadingStatus', () => {
  it.each([
    ['立行立改,已完成。清理合同143份。', 'completed', '立行立改,已完成'],
    ['已完成 1.取缔料场3家。', 'completed', '已完成'],
    ['已完成整改,建立制度3项。', 'completed', '已完成整改'],
    ['该问题已完成整改。一是约谈。', 'completed', '该问题已完成整改'],
  ])('%s', (field, status, text) => {
    const found = readLeadingStatus(field, 0, field.length);
    expect(found?.status).toBe(status);
    expect(field.slice(found?.start, found?.end)).toBe(text);
  });

  it('finds none before prose', () => {
    expect(readLeadingStatus('责令停产整顿9家,已完成整改。', 0, 14)).toBeNull();
  });
});
