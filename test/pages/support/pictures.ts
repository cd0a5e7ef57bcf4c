import pixelmatch from 'pixelmatch';
import sharp, { type Sharp } from 'sharp';

/** How unlike two pixels may be, from 0 to 1, before they count. */
const THRESHOLD = 0.1;
/** The share of pixels that may count: one changed digit in a small picture is more. */
const LIMIT = 0.0002;
/** Where a picture ends and its neighbour or nothing begins. */
const GROUND = '#808080';

/** Four bytes for each pixel. */
export interface Picture {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

async function pixels(image: Sharp): Promise<Picture> {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

const raw = ({ data, width, height }: Picture): Sharp => sharp(data, { raw: { width, height, channels: 4 } });

/** Several pictures side by side. */
export async function beside(files: readonly Buffer[]): Promise<Picture> {
  const sizes = await Promise.all(files.map((file) => sharp(file).metadata()));
  let width = 0;
  const parts = files.map((input, index) => {
    const left = width;
    width += sizes[index]!.width;
    return { input, left, top: 0 };
  });
  const height = Math.max(...sizes.map((size) => size.height));
  const ground = sharp({ create: { width, height, channels: 4, background: GROUND } });
  return pixels(ground.composite(parts));
}

async function widened(picture: Picture, width: number, height: number): Promise<Buffer> {
  const right = width - picture.width;
  const bottom = height - picture.height;
  if (right === 0 && bottom === 0) return picture.data;
  return (await pixels(raw(picture).extend({ right, bottom, background: GROUND }))).data;
}

/** A picture of what differs, or null when two pictures are the same to the eye. */
export async function difference(before: Picture, now: Picture): Promise<Picture | null> {
  const width = Math.max(before.width, now.width);
  const height = Math.max(before.height, now.height);
  const diff: Picture = { data: Buffer.alloc(width * height * 4), width, height };
  const [one, other] = await Promise.all([before, now].map((each) => widened(each, width, height)));
  const count = pixelmatch(one!, other!, diff.data, width, height, { threshold: THRESHOLD });
  const resized = before.width !== now.width || before.height !== now.height;
  return resized || count > width * height * LIMIT ? diff : null;
}

export const readPicture = (path: string): Promise<Picture> => pixels(sharp(path));

/** In few colours and small files: nobody sees the difference, and no comparison does. */
export const writePicture = (path: string, picture: Picture): Promise<unknown> =>
  raw(picture).png({ palette: true, dither: 0, effort: 7, compressionLevel: 9 }).toFile(path);
