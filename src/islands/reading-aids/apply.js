/*
 * Runs in the head before anything is drawn, so that a page never flashes in the wrong size or colours.
 * A plain script under a name that changes with its content: no inline script, nothing to bundle.
 * What is kept is written by settings.ts; the looks hang on attributes of the root in tokens.css.
 * It also marks a page of a site that is no longer renewed every night: `data-day` of the script is the day the
 * site was built for. Two days are let pass, for time zones and for a night without power.
 */
(function () {
  const root = document.documentElement;

  function apply() {
    let kept;
    try {
      kept = JSON.parse(localStorage.getItem("sunlit-reading") || "{}") || {};
    } catch {
      // Storage is forbidden or was written by something else: the page stays as it is.
      return;
    }
    for (const name of ["type", "contrast", "pointer", "line"]) {
      if (typeof kept[name] === "string") root.dataset[name] = kept[name];
      else delete root.dataset[name];
    }
  }

  // Without this attribute the buttons, which need a script, are not shown.
  root.dataset["script"] = "";
  apply();
  const day = Date.parse(document.currentScript?.dataset.day || "");
  if (Date.now() - day > 3 * 86400000) root.dataset.stale = "";
  // Changed in another tab, or on the page before, from which the browser's Back restores this one.
  addEventListener("storage", apply);
  addEventListener("pageshow", (event) => {
    if (event.persisted) apply();
  });
})();
