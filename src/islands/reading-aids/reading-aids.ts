import { canSpeak, readAloud, type Reading } from "./read-aloud.ts";
import { readingLine } from "./reading-line.ts";
import { applySettings, readSettings, toggled, type SettingName } from "./settings.ts";

/**
 * `<reading-aids>` around the buttons that ReadingAids.astro draws: each turns one look of the page on and
 * off, and all is remembered. The page stays the same page; nothing is left out of it in any look.
 */
export class ReadingAids extends HTMLElement {
  #root = document.documentElement;
  #showLine = readingLine(this.#root);
  #reading: Reading | undefined;

  connectedCallback(): void {
    this.#part("read").hidden = !canSpeak();
    this.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("button") : null;
      if (button) this.#press(button);
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.#escape();
    });
    // The script in the head has put the settings on the root by then.
    window.addEventListener("storage", () => this.#draw());
    window.addEventListener("pageshow", () => this.#draw());
    window.addEventListener("pagehide", () => this.#stop());
    this.#draw();
  }

  #press(button: HTMLButtonElement): void {
    const { setting, value = "", part } = button.dataset;
    if (setting) {
      applySettings(this.#root, toggled(readSettings(this.#root), setting as SettingName, value));
      this.#say("");
    } else if (part === "opener") {
      this.#open(this.#part("panel").hidden !== false);
    } else if (part === "read") {
      if (this.#reading) this.#stop();
      else this.#read();
    } else if (part === "stop") {
      this.#stop();
    } else if (part === "reset") {
      this.#stop();
      applySettings(this.#root, {});
      this.#say("已恢复原样。");
    }
    this.#draw();
  }

  #escape(): void {
    if (this.#reading) this.#stop();
    else if (this.contains(document.activeElement)) this.#open(false);
  }

  #open(isOpen: boolean): void {
    const opener = this.#part("opener");
    const panel = this.#part("panel");
    if (!isOpen && panel.contains(document.activeElement)) opener.focus();
    panel.hidden = !isOpen;
    opener.setAttribute("aria-expanded", String(isOpen));
  }

  #read(): void {
    const main = document.querySelector("main");
    if (!main) return;
    this.#say("正在朗读正文。");
    this.#reading = readAloud(main, (well) => {
      this.#stop();
      this.#say(
        well ? "正文读完了。" : "这台设备没有读出声音：可能没有装中文语音，请换手机自带的浏览器打开再试。",
      );
    });
  }

  #stop(): void {
    if (!this.#reading) return;
    this.#reading.stop();
    this.#reading = undefined;
    this.#say("");
    this.#draw();
  }

  #say(text: string): void {
    this.#part("status").textContent = text;
  }

  #draw(): void {
    const settings = readSettings(this.#root);
    for (const button of this.querySelectorAll<HTMLButtonElement>("[data-setting]")) {
      const { setting, value } = button.dataset;
      button.setAttribute("aria-pressed", String(settings[setting as SettingName] === value));
    }
    const isReading = this.#reading !== undefined;
    const stop = this.#part("stop");
    // The button that goes away hands the focus on instead of dropping it.
    if (!isReading && stop === document.activeElement) {
      const read = this.#part("read");
      (read.offsetParent ? read : this.#part("opener")).focus({ preventScroll: true });
    }
    stop.hidden = !isReading;
    this.#root.toggleAttribute("data-reading", isReading);
    this.#part("read").textContent = isReading ? "停止朗读" : "朗读正文";
    this.#showLine();
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!part) throw new Error(`reading-aids: ${name}`);
    return part;
  }
}
