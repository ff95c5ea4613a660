import { readFile } from 'node:fs/promises';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

/** Opens the menu of downloads and takes the one named so → its name, and its first bytes. */
export async function takeDownload(
  page: Page,
  name: string,
): Promise<{ readonly fileName: string; readonly head: string }> {
  await page.locator('summary', { hasText: '下载' }).click();
  const [taken] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.downloads a', { hasText: name }).click(),
  ]);
  const bytes = await readFile(await taken.path());
  expect(await page.locator('.downloads ul').isVisible()).toBe(false);
  return { fileName: taken.suggestedFilename(), head: bytes.subarray(0, 60).toString() };
}
