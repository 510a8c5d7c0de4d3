/**
 * The modules as they come from npm, beside the ones the program uses. The tests load this file with plain Node
 * (`server.deps.external` in vitest.config.ts), past the plugin that replaces them.
 */
const modules = new URL('../../node_modules/', import.meta.url);
const load = async path => (await import(new URL(path, modules).href)).default;

export const ink = await import(new URL('ink/build/index.js', modules).href);
export const Output = await load('ink/build/output.js');
export const wrapText = await load('ink/build/wrap-text.js');
export const measureText = await load('ink/build/measure-text.js');
export const sanitizeAnsi = await load('ink/build/sanitize-ansi.js');
export const stringWidth = await load('string-width/index.js');
export const stringWidth7 = await load('wrap-ansi/node_modules/string-width/index.js');
export const chalk = await load('chalk/source/index.js');
// What the program fixes at build time.
chalk.level = 3;
