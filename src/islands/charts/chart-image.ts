import type { ChartData } from "../../domain/figures/index.ts";
import type { ChartLook } from "./chart-config.ts";

/** A picture of a chart with its title, source line and day of counting, so that none of them gets lost. */
export function chartImage(
  data: ChartData,
  look: ChartLook,
  draw: (canvas: HTMLCanvasElement, data: ChartData, look: ChartLook) => void,
): HTMLCanvasElement {
  const picture = document.createElement("canvas");
  const pen = picture.getContext("2d");
  if (!pen) return picture;
  const margin = Math.round(WIDTH / 40);
  const drawn = document.createElement("canvas");
  drawn.width = WIDTH - 2 * margin;
  drawn.height = data.shape === "bars" ? (data.labels.length + 2) * ROW : HEIGHT;
  draw(drawn, data, { ...look, fontSize: NOTE });
  const write = (size: number) => `${size}px ${look.fontFamily}`;
  const measure = (size: number, text: string) => {
    pen.font = write(size);
    return linesOf(text, WIDTH - 2 * margin, (part) => pen.measureText(part).width);
  };
  const titles = measure(TITLE, data.title);
  const notes = [data.note ?? "", data.source, data.asOf].flatMap((note) => measure(NOTE, note));
  picture.width = WIDTH;
  picture.height = Math.ceil(
    2 * margin + titles.length * TITLE * 1.4 + drawn.height + margin + notes.length * NOTE * 1.5,
  );
  pen.fillStyle = look.paper;
  pen.fillRect(0, 0, picture.width, picture.height);
  pen.textBaseline = "top";
  let y = margin;
  const put = (lines: readonly string[], size: number, leading: number, colour: string) => {
    pen.font = write(size);
    pen.fillStyle = colour;
    for (const line of lines) {
      pen.fillText(line, margin, y);
      y += size * leading;
    }
  };
  put(titles, TITLE, 1.4, look.ink);
  pen.drawImage(drawn, margin, y);
  y += drawn.height + margin;
  put(notes, NOTE, 1.5, look.inkSoft);
  return picture;
}

/** Text in lines that are no wider than `room`; Chinese may be broken between any two characters. */
export function linesOf(text: string, room: number, widthOf: (part: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const character of text) {
    if (line !== "" && widthOf(line + character) > room) {
      lines.push(line);
      line = "";
    }
    line += character;
  }
  return line === "" ? lines : [...lines, line];
}

const WIDTH = 1280;
const HEIGHT = 720;
const ROW = 64;
const TITLE = 40;
const NOTE = 24;
