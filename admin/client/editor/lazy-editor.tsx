import { lazy, Suspense, type ComponentType } from "react";

/** Loads the form with its widgets and previews; also called ahead, when the browser has nothing else to do. */
export const loadEditor = () => import("./editor-parts.ts");

const Editor = lazy(() => loadEditor().catch(() => ({ default: NotLoaded })));

/** Takes the place of Decap's editor, which lists and the sign-in need not wait for. */
export default function LazyEditor(props: Record<string, unknown>) {
  return (
    <Suspense fallback={<p className="opening">正在打开表单…</p>}>
      <Editor {...props} />
    </Suspense>
  );
}

const NotLoaded: ComponentType<Record<string, unknown>> = () => (
  <p className="opening" role="alert">
    表单没有打开。请检查网络，再
    <button type="button" onClick={() => location.reload()}>
      重新打开
    </button>
  </p>
);
