// `@shirube/embed/react` and `@shirube/embed/vue` are types; nothing runs.
export {};
