import { BackupService, RereadService, restoreBackup, VerifyService } from '../../ledger/index.js';
import { type ExitCode, exitCode } from '../errors.js';
import { type Terminal, writeText } from '../terminal.js';
import { withLedger } from './with-ledger.js';

/** `taizhang backup FILE`: the whole ledger in one file, while the service runs. */
export async function runBackup(file: string): Promise<ExitCode> {
  await withLedger((app) => app.get(BackupService).backUp(file));
  return exitCode.done;
}

/** `taizhang restore FILE --data DIR`: a data folder out of a backup. */
export async function runRestore(file: string, { data }: { readonly data: string }): Promise<ExitCode> {
  await restoreBackup(file, data);
  return exitCode.done;
}

/** `taizhang verify`: one line for each thing that is wrong; exit code 1 where there is one. */
export async function runVerify(terminal: Terminal): Promise<ExitCode> {
  return withLedger(async (app) => {
    let sound = true;
    for await (const { code, subject, detail } of app.get(VerifyService).verify()) {
      sound = false;
      await writeText(terminal.stdout, `${code}\t${subject}\t${detail}\n`);
    }
    return sound ? exitCode.done : exitCode.someFailed;
  });
}

export interface RereadOptions {
  readonly older?: boolean;
  readonly notice?: string;
}

/** `taizhang reread`: one line for each notice that changed or could not be read again; exit code 1 where one could not. */
export async function runReread(options: RereadOptions, terminal: Terminal): Promise<ExitCode> {
  return withLedger(async (app) => {
    let allRead = true;
    const choice = { older: options.older ?? false, notice: options.notice ?? null };
    for await (const { id, fileName, changed, failed } of app.get(RereadService).reread(choice)) {
      allRead &&= failed === null;
      const said = failed ?? changed.join(',');
      if (said !== '') await writeText(terminal.stdout, `${id}\t${fileName}\t${said}\n`);
    }
    return allRead ? exitCode.done : exitCode.someFailed;
  });
}
