import type { NamedSSRLoadedRendererValue } from "astro";
import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";

const renderer: NamedSSRLoadedRendererValue = {
  name: "sunlit:react-markup",
  // Astro's own components never come here, and all others are React's.
  check: async (component: unknown) => typeof component === "function",
  async renderToStaticMarkup(component: FunctionComponent, props: object, slots: Record<string, string>) {
    if (Object.keys(slots).length > 0)
      throw new TypeError(`${component.name} was given a slot; a view takes what it shows as props`);
    return { html: renderToStaticMarkup(createElement(component, props)) };
  },
};

export default renderer;
