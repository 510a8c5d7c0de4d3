/** In place of Ink's `utils.js`: rolex has no React devtools, whatever `DEV` says. */
export const isDev = () => false;
