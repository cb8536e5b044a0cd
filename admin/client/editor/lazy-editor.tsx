import { lazy, Suspense, useRef, type ComponentType } from "react";

/** Loads the form with its widgets and previews; also called ahead, when the browser has nothing else to do. */
export const loadEditor = () => import("./editor-parts.ts");

const Editor = lazy(() => loadEditor().catch(() => ({ default: NotLoaded })));

/**
 * Takes the place of Decap's editor, which lists and the sign-in need not wait for. Each entry gets a form of its
 * own: Decap would keep the fields of the one before when only the address changes.
 */
export default function LazyEditor(props: EditorProps) {
  const { name = "" } = props.match.params;
  const slug = props.match.params[0];
  const shown = useRef({ name, slug, turn: 0 });
  const before = shown.current;
  // A new entry that gets its number by the first save stays in its form.
  const isOther = name !== before.name || (slug && before.slug && slug !== before.slug);
  shown.current = { name, slug, turn: before.turn + (isOther ? 1 : 0) };
  return (
    <Suspense fallback={<p className="opening">正在打开表单…</p>}>
      <Editor key={shown.current.turn} {...props} />
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

interface EditorProps {
  /** The address: `name` of the collection, and for an entry that exists its number. */
  readonly match: { readonly params: { readonly name?: string; readonly 0?: string } };
  readonly [prop: string]: unknown;
}
