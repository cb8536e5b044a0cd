import type { APIRoute } from "astro";
import { themeColour } from "../components/theme-colour.ts";
import { content } from "../queries/content.ts";
import { href } from "../site.ts";

/** What a telephone needs to keep the site among its apps (https://www.w3.org/TR/appmanifest/). */
export const GET: APIRoute = () => {
  const { name, community, slogan } = content().settings("site");
  const icon = (size: number, purpose: "any" | "maskable") => ({
    src: href(`/icons/${purpose}-${size}.png`),
    sizes: `${size}x${size}`,
    type: "image/png",
    purpose,
  });
  const manifest = {
    id: href("/"),
    name: `${name} · ${community}`,
    short_name: name,
    description: slogan,
    lang: "zh-CN",
    start_url: href("/"),
    scope: href("/"),
    display: "standalone",
    background_color: themeColour("paper"),
    theme_color: themeColour("eave"),
    icons: [icon(192, "any"), icon(512, "any"), icon(512, "maskable")],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { "Content-Type": "application/manifest+json" },
  });
};
