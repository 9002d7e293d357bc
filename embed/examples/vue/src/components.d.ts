// What a file of Vue exports, for the compiler of TypeScript.
declare module "*.vue" {
  import type { Component } from "vue";
  const component: Component;
  export default component;
}
