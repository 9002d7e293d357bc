// A browser without WebAssembly, or one in which it is switched off.
delete window.WebAssembly;
