/**
 * Lets the browser keep pages for times without a network; the worker is written by `integrations/page-files`.
 * From a folder (`file://`) or over plain http browsers have none, and nothing is lost but that.
 */
if (import.meta.env.PROD && isSecureContext && /^https?:$/.test(location.protocol))
  navigator.serviceWorker?.register(`${import.meta.env.BASE_URL.replace(/\/$/, "")}/sw.js`).catch(() => {});
