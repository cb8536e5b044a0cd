import type { APIRoute } from "astro";
import { memberReports } from "../../domain/members/index.ts";
import { members } from "../../queries/members.ts";

/** Only a parent portal has `/members/state.json`: who could be reached, for programs that watch it. */
export function getStaticPaths() {
  return members().length > 0 ? [{ params: { file: "state" } }] : [];
}

export const GET: APIRoute = () =>
  new Response(JSON.stringify(memberReports(members()), null, 1) + "\n", {
    headers: { "Content-Type": "application/json; charset=utf-8" },
  });
