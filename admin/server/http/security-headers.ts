import type { FastifyHelmetOptions } from "@fastify/helmet";

type Directives = Record<string, string[]>;

/** For the admin: Decap with its configuration check taken out needs no `eval`; its styles are inline. */
export const adminHeaders = headers({
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", "blob:", "data:"],
  connectSrc: ["'self'", "blob:"],
  fontSrc: ["'self'", "data:"],
  frameSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
});

const site: Directives = {
  defaultSrc: ["'self'", "data:", "blob:"],
  // No script and no style stands in a page; WebAssembly is the search engine's.
  scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
  styleSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
};

/** For the public site: nothing from another host, nothing that a page of another host may frame. */
export const siteHeaders = headers({ ...site, frameAncestors: ["'self'"] });

/** For what is meant to stand in a frame: `/embed/` has no forms and no session, so that any page may frame it. */
export const embedHeaders = headers({ ...site, formAction: ["'none'"], frameAncestors: ["*"] }, true);

/** For pictures asked for by address: even an SVG that came by a push must not run. */
export const pictureHeaders = headers({ defaultSrc: ["'none'"], sandbox: [] });

function headers(directives: Directives, mayBeFramed = false): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: { useDefaults: false, directives },
    // TLS is the business of the web server in front; offices also use plain http in their own network,
    // where browsers only complain about these two.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    // Older than the directive frame-ancestors, and unable to allow every page.
    ...(mayBeFramed ? { xFrameOptions: false } : {}),
  };
}
