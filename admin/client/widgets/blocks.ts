/** A block over a picture, in fractions of its width and height from the upper left corner. */
export interface Block {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The block between two corners, whichever way it was drawn, cut at the edges of the picture. */
export function blockBetween(a: Point, b: Point): Block {
  const [left, right] = [inside(Math.min(a.x, b.x)), inside(Math.max(a.x, b.x))];
  const [top, bottom] = [inside(Math.min(a.y, b.y)), inside(Math.max(a.y, b.y))];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The block after an arrow key: moved by a fiftieth of the picture, or with `resize` made larger or smaller. */
export function nudged(block: Block, key: string, resize: boolean): Block {
  const step = 0.02;
  const [across, down] = arrows[key] ?? [0, 0];
  if (resize)
    return {
      ...block,
      width: Math.min(1 - block.x, Math.max(step, block.width + across * step)),
      height: Math.min(1 - block.y, Math.max(step, block.height + down * step)),
    };
  return {
    ...block,
    x: Math.min(1 - block.width, inside(block.x + across * step)),
    y: Math.min(1 - block.height, inside(block.y + down * step)),
  };
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function inside(part: number): number {
  return Math.max(0, Math.min(1, part));
}

/** A point of a picture in fractions of its width and height. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
