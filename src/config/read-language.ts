/** Where POSIX programs look for the language of their messages, the first that is set decides. */
const VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** The language of the command line's messages: English where the locale asks for it (en_GB.UTF-8), else Chinese. */
export function readLanguage(env: NodeJS.ProcessEnv = process.env): 'zh' | 'en' {
  const locale = VARIABLES.map((name) => env[name] ?? '').find((value) => value !== '') ?? '';
  return /^en(?:[_.-]|$)/iu.test(locale) ? 'en' : 'zh';
}
