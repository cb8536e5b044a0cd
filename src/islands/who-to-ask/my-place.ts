import { keepPlace, keptPlace } from "./kept-place.ts";

/** Two buttons below a place: print its sheet, and keep it as one's own so that it comes first next time. */
export class MyPlace extends HTMLElement {
  connectedCallback(): void {
    const id = this.dataset["id"] ?? "";
    const name = this.dataset["name"] ?? "";
    const print = button("打印这一张");
    print.addEventListener("click", () => window.print());
    const keep = button("");
    const status = document.createElement("p");
    status.setAttribute("role", "status");
    const say = () => {
      keep.textContent = keptPlace()?.id === id ? "不再记住这里" : "记住：我住在这里";
    };
    keep.addEventListener("click", () => {
      const wasKept = keptPlace()?.id === id;
      const done = keepPlace(wasKept ? undefined : { id, name });
      status.textContent = !done
        ? "这个浏览器不让记，下次请从列表里选。"
        : wasKept
          ? "已经不记了。"
          : "记住了，下次打开首页和“有困难找谁”，这里排在最前面。只记在您这台设备上。";
      say();
    });
    say();
    this.replaceChildren(print, keep, status);
  }
}

function button(text: string): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button";
  made.textContent = text;
  return made;
}
