/**
 * In place of Ink's `log-update.js`: with `debug: true` Ink hands over whole frames and never writes through it,
 * but for a `clear` when the terminal gets narrower, which must not reach the screen. Saves cli-cursor and ansi-escapes.
 */
const create = () => {
	const log = () => {
		throw new Error('This Ink draws only with `debug: true` (see build/ink/README.md): pass it to render().');
	};
	const nothing = () => {};
	return Object.assign(log, {
		clear: nothing,
		done: nothing,
		sync: nothing,
		setCursorPosition: nothing,
		isCursorDirty: () => false,
		willRender: () => true,
	});
};

export default {create};
