import { keptPlace } from "./kept-place.ts";

/** A box that narrows the list of places while one types, and the place kept on this device before all others. */
export class PlaceFinder extends HTMLElement {
  connectedCallback(): void {
    const input = document.createElement("input");
    input.type = "search";
    input.id = "place-finder-input";
    input.autocomplete = "off";
    const label = document.createElement("label");
    label.htmlFor = input.id;
    label.textContent = "打几个字，例如“3号楼”";
    const status = document.createElement("p");
    status.setAttribute("role", "status");
    const box = document.createElement("div");
    box.className = "search";
    box.append(label, input);
    this.replaceChildren(...this.#kept(), box, status);
    input.addEventListener("input", () => {
      const left = narrow(this.parentElement ?? document.body, input.value);
      status.textContent =
        input.value.trim() === "" ? "" : left === 0 ? "没有这个地方，换个写法试试。" : `找到 ${left} 处。`;
    });
  }

  #kept(): HTMLElement[] {
    const kept = keptPlace();
    if (!kept) return [];
    const line = document.createElement("p");
    line.className = "plaque";
    const link = document.createElement("a");
    link.href = `${this.dataset["base"] ?? "/"}${kept.id}/`;
    link.textContent = kept.name;
    line.append("您记住的地方：", link);
    return [line];
  }
}

/** Hides places that do not hold the text, in their own name or that of the branch they are in; counts the rest. */
export function narrow(root: ParentNode, wanted: string): number {
  const words = wanted.trim().toLowerCase().split(/\s+/).filter(Boolean);
  let left = 0;
  for (const item of Array.from(root.querySelectorAll<HTMLElement>(".places > li"))) {
    const branch = item.closest(".place-branch")?.querySelector(".place-branch__name")?.textContent ?? "";
    const text = `${branch}${item.textContent ?? ""}`.toLowerCase();
    item.hidden = !words.every((word) => text.includes(word));
    if (!item.hidden) left += 1;
  }
  for (const branch of Array.from(root.querySelectorAll<HTMLElement>(".place-branch"))) {
    const name = branch.querySelector(".place-branch__name")?.textContent?.toLowerCase() ?? "";
    const matches = words.length > 0 && words.every((word) => name.includes(word));
    branch.hidden = words.length > 0 && !matches && !branch.querySelector(".places > li:not([hidden])");
  }
  return left;
}
