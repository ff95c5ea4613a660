import type { Words } from '../wording/index.js';

/** What the command line alone says; what it shares with exports and page stands in wording. */
export const cliWords = {
  product: ['读取整改进展情况通报，建立整改台账', 'Reads rectification notices and keeps their ledger'],
  version: ['版本号', 'print the version'],
  help: ['显示用法', 'print this help'],
  language: ['提示语言；不给则随 LANG，默认中文', 'language of messages; by LANG unless given, Chinese by default'],
  usage: ['用法：', 'Usage:'],
  arguments: ['参数：', 'Arguments:'],
  options: ['选项：', 'Options:'],
  commands: ['命令：', 'Commands:'],
  parse: [
    '读取通报，输出其结构化记录；多份时每份一行 JSON；- 为标准输入',
    'read notices and print their records; of several a line of JSON each; - is standard input',
  ],
  compare: [
    '比较先后两份通报；多于两份时按时间跟踪每个问题（csv、html 只比较两份）',
    'compare two notices; of more, follow each issue through time (csv and html compare two only)',
  ],
  export: [
    '导出一份通报的整改台账；html 为可寄可印的报告',
    'write the ledger of a notice; html is a report to mail or print',
  ],
  import: [
    '将文件、文件夹和 ZIP 压缩包导入数据库；可随时中断，再次运行即继续',
    'take files, folders and ZIP archives into the database; may be broken off, the next run goes on',
  ],
  serve: ['启动 HTTP 服务', 'start the HTTP service'],
  worker: ['只启动后台处理进程', 'start a worker alone'],
  key: ['访问密钥：增加、列出、撤销', 'access keys: add, list, revoke'],
  keyAdd: ['增加一个密钥并打印一次', 'add a key and print it once'],
  keyList: ['列出所有密钥，不含密钥本身', 'list all keys, never the keys themselves'],
  keyRevoke: ['撤销一个密钥及其登录', 'revoke a key and the sessions it opened'],
  role: ['权限', 'what the key allows'],
  backup: [
    '将整个台账（原文件、记录、密钥、操作记录）备份为一个文件；服务可照常运行',
    'write the whole ledger (originals, records, keys, audit trail) into one file; the service may go on running',
  ],
  restore: ['由备份恢复出一个数据目录', 'make a data folder out of a backup'],
  restoreData: ['空的数据目录', 'an empty data folder'],
  verify: ['检查库中的每份原文件与记录', 'check every original and record that is stored'],
  reread: ['重新读取库中的原文件，列出有变化的通报', 'read stored originals again and list the notices that changed'],
  rereadOlder: ['只读由其他版本读取的', 'only what another version read'],
  rereadNotice: ['只读这一份', 'this notice only'],
  reading: [
    '采用记录 readings 中的另一种读法；没有这一种时仍按默认读法',
    'take another of the readings the record lists; the default one where there is none such',
  ],
  format: ['输出格式', 'format of the output'],
  to: ['台账格式', 'format of the ledger'],
  out: ['写入文件', 'write to this file'],
  outWorkbook: ['写入文件（xlsx 必填）', 'write to this file (a must for xlsx)'],

  fileNotFound: ['没有这个文件：{path}', 'There is no such file: {path}'],
  notFile: ['这是一个文件夹：{path}', 'This is a folder: {path}'],
  fileNotReadable: ['无法读取文件：{path}', 'The file cannot be read: {path}'],
  notWritable: ['无法写入 {path}：{code}', 'Cannot write {path}: {code}'],
  tooFewFiles: [
    'compare 至少需要两个文件：taizhang compare OLD NEW',
    'compare needs two files: taizhang compare OLD NEW',
  ],
  twoFilesOnly: [
    'compare --format {format} 只比较两个文件；多份通报请用 xlsx',
    'compare --format {format} compares two files only; use xlsx for more',
  ],
  workbookWithoutFile: ['compare --format xlsx 需要 --out FILE', 'compare --format xlsx needs --out FILE'],
  missingArgument: ['缺少参数 {name}', 'missing argument {name}'],
  unknownOption: ['没有这个选项：{name}', 'unknown option {name}'],
  unknownCommand: ['没有这个命令：{name}', 'unknown command {name}'],
  tooManyArguments: ['参数过多', 'too many arguments'],
  missingOption: ['缺少选项 {name}', 'option {name} is a must'],
  missingValue: ['选项 {name} 后缺少内容', 'option {name} needs a value'],
  wrongValue: ['选项 {name} 的内容不正确', 'option {name} does not take this value'],

  keepKey: ['请妥善保存，此密钥不再显示。', 'Keep it safe: it is not shown again.'],

  unmoved: ['未列出无任何变化的问题 {count} 个', 'Not listed, because nothing changed: {count} issues'],
  details: ['数量、时限与措施', 'Figures, deadline, measures'],

  progressBar: [
    '{bar} {percentage}% {value}/{total} {rate} 份/秒 剩余 {left} 失败 {failed}',
    '{bar} {percentage}% {value}/{total} {rate} a second, {left} left, {failed} failed',
  ],
  progressLine: [
    '{value}/{total} {rate} 份/秒 剩余 {left} 失败 {failed}',
    '{value}/{total} {rate} a second, {left} left, {failed} failed',
  ],
  seconds: ['{count}秒', '{count} s'],
  imported: [
    '共 {found} 个文件：导入 {imported}，重复 {duplicates}，失败 {failed}，用时 {seconds} 秒',
    '{found} files: {imported} imported, {duplicates} duplicates, {failed} failed, in {seconds} s',
  ],
  interrupted: ['（已中断，再次运行即可继续）', ' (broken off: run again to go on)'],
  failedFile: ['失败 {path} [{code}] {message}', 'failed {path} [{code}] {message}'],
} as const satisfies Record<string, Words>;
