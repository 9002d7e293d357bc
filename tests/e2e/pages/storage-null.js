// Some in-app browsers have no storage and say so with null.
Object.defineProperty(window, "localStorage", { value: null });
