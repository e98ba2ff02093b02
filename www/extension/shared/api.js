// The browser's interface for extensions: `browser` in Firefox, `chrome` in Chromium. Both give promises.
export const api = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome
