import type { Page } from 'playwright-core';

/** Width of the A4 pages of the tests, in points. */
const WIDTH = 595;

/** Where the page is drawn. While it is turned the old canvas is taken away before the new one is there. */
async function findSheet(page: Page): Promise<{ x: number; y: number; width: number }> {
  const canvas = page.locator('.source canvas');
  for (;;) {
    await canvas.waitFor();
    const sheet = await canvas.boundingBox();
    if (sheet !== null) return sheet;
  }
}

/** What is marked on the printed page that is shown, in points from its top left corner. */
export async function readMarks(
  page: Page,
): Promise<readonly { left: number; right: number; top: number; bottom: number }[]> {
  await page.locator('.source .box').first().waitFor();
  const sheet = await findSheet(page);
  const scale = WIDTH / sheet.width;
  const boxes = await Promise.all((await page.locator('.source .box').all()).map((box) => box.boundingBox()));
  return boxes.map((box) => {
    if (box === null) throw new Error('a mark is hidden');
    const [left, top] = [(box.x - sheet.x) * scale, (box.y - sheet.y) * scale];
    return { left, top, right: left + box.width * scale, bottom: top + box.height * scale };
  });
}

/** Share of dark dots in the picture of the page below the first mark: next to none where no words are printed. */
export function readInk(page: Page): Promise<number> {
  return page.evaluate<number>(`(() => {
    const canvas = document.querySelector('.source canvas');
    const [box, sheet] = ['.source .box', '.source canvas'].map((at) => document.querySelector(at).getBoundingClientRect());
    const scale = canvas.width / sheet.width;
    const place = [box.x - sheet.x, box.y - sheet.y, box.width, box.height].map((length) => length * scale);
    const { data } = canvas.getContext('2d').getImageData(...place);
    const dark = data.filter((value, at) => at % 4 === 0 && value < 128).length;
    return dark / (data.length / 4);
  })()`);
}
