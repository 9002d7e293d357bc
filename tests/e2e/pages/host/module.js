// As a program that is built of modules does it.
import * as shirube from "/embed.mjs";

window.shirube = shirube;
