// Lets JSX of React 19 know <shirube-check>: `import "@shirube/embed/react"`. Types only.

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { ShirubeCheckElement, ShirubeEventMap, ShirubeOptions } from "@shirube/embed";

/** React 19 listens to an event of a custom element by its name behind `on`. */
type Handlers = {
  [K in keyof ShirubeEventMap as `on${K}`]?: (event: ShirubeEventMap[K]) => void;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "shirube-check": DetailedHTMLProps<HTMLAttributes<ShirubeCheckElement>, ShirubeCheckElement> &
        ShirubeOptions &
        Handlers;
    }
  }
}
