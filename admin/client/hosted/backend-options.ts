import type { Hosting } from "../../../src/domain/hosting/hosting.ts";

/**
 * Decap's `backend` section for a forge, and whether drafts are kept apart until somebody approves them.
 * See https://decapcms.org/docs/backends-overview/.
 */
export function backendOptions(hosting: Hosting): { backend: Record<string, unknown>; publish_mode: string } {
  const { forge, repository, branch, app, proxy } = hosting;
  const address = hosting.address.replace(/\/+$/, "");
  const common = { name: forge, repo: repository, branch };
  const asApplication = { base_url: address, auth_type: "pkce", app_id: app };
  const options: Record<Hosting["forge"], Record<string, unknown>> = {
    gitlab: { ...asApplication, api_root: `${address}/api/v4` },
    forgejo: { ...asApplication, api_root: `${address}/api/v1` },
    gitea: { ...asApplication, api_root: `${address}/api/v1` },
    // GitHub lets no page in by itself: a proxy keeps the secret.
    github: { base_url: proxy },
  };
  // Decap's code for Gitea knows no drafts: what is saved is published.
  const publish_mode = forge === "gitea" ? "simple" : "editorial_workflow";
  return { backend: { ...common, ...options[forge] }, publish_mode };
}
