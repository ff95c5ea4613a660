/** What `import --format json` ends with; stable. */
export interface ImportSummary {
  readonly found: number;
  readonly imported: number;
  readonly duplicates: number;
  readonly failed: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  readonly seconds: number;
}

/** The summary for a person: one sentence, then a line for each file that failed. */
export function formatSummary(summary: ImportSummary, complete: boolean): string {
  const { found, imported, duplicates, failed, seconds } = summary;
  const counts = `共 ${found} 个文件：导入 ${imported}，重复 ${duplicates}，失败 ${failed.length}，用时 ${seconds.toFixed(1)} 秒`;
  const lines = [complete ? counts : `${counts}（已中断，再次运行即可继续）`];
  for (const { path, code, message } of failed) lines.push(`失败 ${path} [${code}] ${message}`);
  return `${lines.join('\n')}\n`;
}
