/* oxlint-disable typescript/no-explicit-any */
// Decap's packages carry no types, except the core; these are the parts the admin uses.
declare module "decap-cms-widget-*" {
  import type { Component } from "react";
  // What Decap hands to a control is described where it is used.
  type Control = new (props: any) => Component<any, any>;
  const widget: { Widget(options?: object): { name: string }; controlComponent: Control };
  export default widget;
}

declare module "decap-cms-widget-list" {
  import type { Component, ReactNode } from "react";
  class ListControl extends Component<any, any> {
    constructor(props: any);
    renderItem: (item: any, index: number) => ReactNode;
    addItem: (item: unknown) => void;
  }
  const widget: { Widget(options?: object): { name: string }; controlComponent: typeof ListControl };
  export default widget;
}

declare module "decap-cms-editor-component-image" {
  const component: { id: string; label: string; fields: { name: string; label: string; widget?: string }[] };
  export default component;
}

declare module "decap-cms-locales/dist/esm/*/index.js" {
  interface Phrases {
    readonly [key: string]: string | Phrases;
  }
  const phrases: Phrases;
  export default phrases;
}

declare module "decap-cms-lib-util" {
  export class EditorialWorkflowError extends Error {
    constructor(message: string, notUnderEditorialWorkflow: boolean);
  }
  export const localForage: {
    ready(): Promise<void>;
    clear(): Promise<void>;
    setItem(key: string, value: unknown): Promise<unknown>;
  };
}

declare module "decap-cms-core/dist/esm/components/Editor/Editor.js" {
  import type { ComponentType } from "react";
  const Editor: ComponentType<Record<string, unknown>>;
  export default Editor;
}

declare module "*.css?inline" {
  const css: string;
  export default css;
}
declare module "*.css" {}

declare module "react-redux" {
  /** Decap's store; only the entry being edited is read here. */
  interface State {
    readonly entryDraft: { getIn(path: string[]): unknown };
  }
  export function useSelector<T>(select: (state: State) => T): T;
  export function useStore(): { dispatch(action: { type: string; payload: unknown }): void };
}

declare module "decap-cms-backend-gitlab" {
  import type { Backend } from "./hosted/content-paths.ts";
  export const GitLabBackend: Backend;
}
declare module "decap-cms-backend-forgejo" {
  import type { Backend } from "./hosted/content-paths.ts";
  export const ForgejoBackend: Backend;
}
declare module "decap-cms-backend-gitea" {
  import type { Backend } from "./hosted/content-paths.ts";
  export const GiteaBackend: Backend;
}
declare module "decap-cms-backend-github" {
  import type { Backend } from "./hosted/content-paths.ts";
  export const GitHubBackend: Backend;
}
