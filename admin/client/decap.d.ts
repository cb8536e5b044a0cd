// Decap's packages carry no types, except the core; these are the parts the admin uses.
declare module "decap-cms-widget-*" {
  const widget: { Widget(options?: object): { name: string } };
  export default widget;
}

declare module "decap-cms-widget-select" {
  import type { ComponentType } from "react";
  const widget: { Widget(options?: object): { name: string }; controlComponent: ComponentType };
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

declare module "*.css?inline" {
  const css: string;
  export default css;
}
declare module "*.css" {}
