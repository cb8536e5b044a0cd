import type { APIRoute } from "astro";
import { qrSvg } from "../components/qr-svg.ts";
import { content } from "../queries/content.ts";
import { publicAddress } from "../site.ts";

/** The code beside 我有异议: the page where to object, or the telephone while the address is not known. */
export const GET: APIRoute = () => {
  const { phone } = content().settings("site");
  const text = publicAddress("/objections/") ?? (phone ? `tel:${phone.replaceAll("-", "")}` : undefined);
  return new Response(text === undefined ? emptySvg : qrSvg(text), {
    headers: { "Content-Type": "image/svg+xml" },
  });
};

const emptySvg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>\n';
