import type { DecapCmsCore } from "decap-cms-core";
import { withContentPaths, type Backend } from "./content-paths.ts";
import type { Hosting } from "../../../src/domain/hosting/hosting.ts";
import { refusePrivateData } from "./refuse-private-data.ts";

// Each is fetched only where it is used.
const backends: Record<Hosting["forge"], () => Promise<Backend>> = {
  gitlab: async () => (await import("decap-cms-backend-gitlab")).GitLabBackend,
  forgejo: async () => (await import("decap-cms-backend-forgejo")).ForgejoBackend,
  gitea: async () => (await import("decap-cms-backend-gitea")).GiteaBackend,
  github: async () => (await import("decap-cms-backend-github")).GitHubBackend,
};

/** Lets Decap work with a forge: its own code for that, with the paths of the content and a look for personal data. */
export async function openForge(CMS: typeof DecapCmsCore, { forge, folder }: Hosting): Promise<void> {
  const register = CMS.registerBackend as (name: string, backend: unknown) => void;
  register(forge, withContentPaths(await backends[forge](), folder));
  const listen = CMS.registerEventListener as (listener: object) => void;
  listen({ name: "preSave", handler: refusePrivateData });
}
