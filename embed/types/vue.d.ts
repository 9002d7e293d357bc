// Lets templates and JSX of Vue 3 know <shirube-check>: `import "@shirube/embed/vue"`. Types only.
// `isCustomElement` in the settings of the compiler keeps Vue from looking for a component.

import type { HTMLAttributes, PublicProps } from "vue";
import type { ShirubeCheckElement, ShirubeEventMap, ShirubeOptions } from "@shirube/embed";

/** What `@shirube-ready="…"` of a template becomes. */
type Handlers = {
  onShirubeReady?: (event: ShirubeEventMap["shirube-ready"]) => void;
  onShirubeProgress?: (event: ShirubeEventMap["shirube-progress"]) => void;
  onShirubeCompleted?: (event: ShirubeEventMap["shirube-completed"]) => void;
  onShirubeResult?: (event: ShirubeEventMap["shirube-result"]) => void;
  onShirubeError?: (event: ShirubeEventMap["shirube-error"]) => void;
};

declare module "vue" {
  interface GlobalComponents {
    "shirube-check": new () => ShirubeCheckElement & {
      $props: HTMLAttributes & ShirubeOptions & Handlers & PublicProps;
    };
  }
}
