import type { SourcePages } from './source-pages';

/** A scanned picture (PNG, JPEG) as its one page; turned upright as its own data say. Rejects where it cannot be drawn. */
export async function openPicturePages(url: string): Promise<SourcePages> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the picture was answered with ${response.status}`);
  const picture = await createImageBitmap(await response.blob());
  return {
    count: 1,
    draw: (_page, wanted) =>
      new Promise((resolve) => {
        resolve({ canvas: drawPicture(picture, wanted), width: picture.width, height: picture.height });
      }),
    // Only the lines were measured when it was recognised.
    narrow: (_page, boxes) => Promise.resolve(boxes),
    close: () => picture.close(),
  };
}

/** The picture on a canvas, `wanted` pixels wide or as wide as it is. @throws Error where the browser draws none. */
function drawPicture(picture: ImageBitmap, wanted: number): HTMLCanvasElement {
  const scale = Math.min(1, wanted / picture.width);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser draws no pictures');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}
