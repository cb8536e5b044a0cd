import { keptPlace } from "../who-to-ask/kept-place.ts";

/** Puts what is near the place kept on this device first on the home page; without one nothing changes. */
class NearMe extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const kept = keptPlace();
    if (!kept) return;
    const base = this.dataset["base"] ?? "/";
    const address = `${base}near/${kept.id}/`;
    const answer = await fetch(address).catch(() => undefined);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.querySelector("[data-near]");
    if (!found) return;
    const heading = document.createElement("h2");
    const link = document.createElement("a");
    link.href = address;
    link.textContent = `${kept.name}附近`;
    heading.append(link);
    // The parts stand one step lower than on their own page.
    for (const part of Array.from(found.querySelectorAll("h3, h2"))) {
      const lower = document.createElement(part.localName === "h2" ? "h3" : "h4");
      lower.id = part.id;
      lower.className = part.className;
      lower.append(...Array.from(part.childNodes));
      part.replaceWith(lower);
    }
    this.replaceChildren(heading, document.importNode(found, true));
    this.hidden = false;
  }
}

customElements.define("near-me", NearMe);
