import vue from "@vitejs/plugin-vue";

// Without this Vue would look for a component of that name.
const isCustomElement = (tag) => tag === "shirube-check";

export default { base: "./", plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
