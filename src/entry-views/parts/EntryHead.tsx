import type { ReactNode } from "react";
import { DemoMark } from "./Badge.tsx";

/** The head of an entry: its kind and number, its title, and marks that tell how to read it. */
export function EntryHead({ kind, id, title, demo = false, children }: EntryHeadProps) {
  return (
    <header className="page-head">
      <p className="page-head__kind cluster">
        <span>{kind}</span>
        {id && <span className="digits">{id}</span>}
        <DemoMark demo={demo} />
      </p>
      <h1>{title}</h1>
      {children && <div className="page-head__marks cluster">{children}</div>}
    </header>
  );
}

interface EntryHeadProps {
  readonly kind: string;
  readonly id?: string | undefined;
  readonly title: string;
  readonly demo?: boolean;
  readonly children?: ReactNode;
}
