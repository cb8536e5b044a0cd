import { useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { blockBetween, nudged, type Block, type Point } from "./blocks.ts";

/**
 * A picture on which blocks are drawn by mouse or finger, or set and moved by keyboard. Nothing is changed
 * until they are applied.
 */
export function MaskingTable({ address, isBusy, message, onApply, onCancel }: Props) {
  const [blocks, setBlocks] = useState<readonly Block[]>([]);
  const [start, setStart] = useState<Point>();
  const [drawn, setDrawn] = useState<Block>();
  const sheet = useRef<HTMLDivElement>(null);

  function pointAt(event: PointerEvent): Point {
    const { left, top, width, height } = sheet.current!.getBoundingClientRect();
    return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
  }

  function begin(event: PointerEvent<HTMLDivElement>) {
    if (event.target instanceof HTMLButtonElement) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setStart(pointAt(event));
  }

  function end() {
    // A mere click is no block.
    if (drawn && drawn.width > 0.005 && drawn.height > 0.005) setBlocks([...blocks, drawn]);
    setStart(undefined);
    setDrawn(undefined);
  }

  function press(event: KeyboardEvent, index: number) {
    if (event.key === "Delete" || event.key === "Backspace")
      setBlocks(blocks.filter((_, other) => other !== index));
    else if (event.key.startsWith("Arrow"))
      setBlocks(
        blocks.map((block, other) => (other === index ? nudged(block, event.key, event.shiftKey) : block)),
      );
    else return;
    event.preventDefault();
  }

  return (
    <>
      <p>
        在图上按住拖动，盖住人脸、车牌、门牌。用键盘：点“加一块”，方向键移动，按住 Shift
        加方向键改大小，Delete 去掉。
      </p>
      <div
        ref={sheet}
        className="mask__sheet"
        onPointerDown={begin}
        onPointerMove={(event) => start && setDrawn(blockBetween(start, pointAt(event)))}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <img src={address} alt="要打码的图片" draggable={false} />
        {blocks.map((block, index) => (
          <button
            key={index}
            type="button"
            className="mask__block"
            style={placed(block)}
            aria-label={`第 ${index + 1} 块，方向键移动`}
            autoFocus={index === blocks.length - 1}
            onKeyDown={(event) => press(event, index)}
          />
        ))}
        {drawn && <span className="mask__block" style={placed(drawn)} />}
      </div>
      <p role="status">{message || `已盖 ${blocks.length} 块`}</p>
      <div className="mask__actions">
        <button type="button" onClick={() => setBlocks([...blocks, middle])}>
          加一块
        </button>
        <button type="button" disabled={blocks.length === 0} onClick={() => setBlocks(blocks.slice(0, -1))}>
          撤销一块
        </button>
        <button type="button" onClick={onCancel}>
          不改了
        </button>
        <button
          type="button"
          className="mask__apply"
          disabled={isBusy || blocks.length === 0}
          onClick={() => onApply(blocks)}
        >
          打上码
        </button>
      </div>
    </>
  );
}

const middle: Block = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 };

function placed({ x, y, width, height }: Block) {
  return { left: `${x * 100}%`, top: `${y * 100}%`, width: `${width * 100}%`, height: `${height * 100}%` };
}

interface Props {
  readonly address: string;
  readonly isBusy: boolean;
  readonly message: string;
  readonly onApply: (blocks: readonly Block[]) => void;
  readonly onCancel: () => void;
}
