/**
 * What is replaced or changed of Ink and of the text libraries under it: the module, what takes its place, and why.
 * The SHA-256 of each original is in `pins.json`, checked by test/build/pin.test.ts.
 */

import {fileURLToPath} from 'node:url';

const textOf = JSON.stringify(fileURLToPath(new URL('text-of.mjs', import.meta.url)).replaceAll('\\', '/'));

/**
 * @typedef {{by: string, why: string}} Replacement
 * @typedef {{why: string, changes: readonly (readonly [from: string, to: string])[]}} Patch
 */

/**
 * Modules whose place another file of this folder takes.
 * @type {Readonly<Record<string, Replacement>>}
 */
export const replaced = {
	'ink/build/output.js': {by: 'output.mjs', why: 'joins rows as strings; parses only where texts overlap or are cut'},
	'ink/build/measure-text.js': {by: 'measure-text.mjs', why: 'its cache never forgets'},
	'ink/build/wrap-text.js': {by: 'wrap-text.mjs', why: 'its cache never forgets; cutting a plain line needs no parser'},
	'ink/build/sanitize-ansi.js': {by: 'sanitize-ansi.mjs', why: 'walks every text character by character'},
	'ink/build/log-update.js': {by: 'log-update.mjs', why: 'never used with debug: true'},
	'ink/build/components/ErrorOverview.js': {by: 'error-overview.mjs', why: 'the host reports faults; saves stack-utils and code-excerpt'},
	'string-width/index.js': {by: 'string-width.mjs', why: 'the columns of source/text, by which everything else is measured'},
	'wrap-ansi/node_modules/string-width/index.js': {by: 'string-width-7.mjs', why: 'the same for the older one inside wrap-ansi'},
	'yoga-layout/dist/src/index.js': {by: 'yoga.mjs', why: 'compiles synchronously, so that the bundle can be CommonJS'},
	'chalk/source/vendor/supports-color/index.js': {
		by: 'supports-color.mjs',
		why: 'colour is reduced per session by the screen, not per process',
	},
};

const segmenter = 'building a segmenter takes 9 ms, and most text never needs one';
const processWide = 'an instance must leave no listener on the process and ask it nothing';
const streams = 'reading process.stdin, stdout or stderr opens a stream in every process that imports Ink';

/**
 * Modules that keep their text but for a few changes, each found exactly once.
 * @type {Readonly<Record<string, Patch>>}
 */
export const patched = {
	'wrap-ansi/node_modules/string-width/index.js': {
		why: segmenter,
		changes: [
			['const segmenter = new Intl.Segmenter();', lazy('segmenter', 'new Intl.Segmenter()')],
			[
				String.raw`const defaultIgnorableCodePointRegex = /^\p{Default_Ignorable_Code_Point}$/u;`,
				String.raw`let ignorable;
const defaultIgnorableCodePointRegex = {test: text => (ignorable ??= /^\p{Default_Ignorable_Code_Point}$/u).test(text)};`,
			],
		],
	},
	'slice-ansi/tokenize-ansi.js': {
		why: segmenter,
		changes: [
			[
				"const GRAPHEME_SEGMENTER = new Intl.Segmenter(undefined, {granularity: 'grapheme'});",
				lazy('GRAPHEME_SEGMENTER', "new Intl.Segmenter(undefined, {granularity: 'grapheme'})"),
			],
			[
				String.raw`const EMOJI_PRESENTATION_GRAPHEME_REGEX = /\p{Emoji_Presentation}/u;`,
				String.raw`let presentation;
const EMOJI_PRESENTATION_GRAPHEME_REGEX = {test: text => (presentation ??= /\p{Emoji_Presentation}/u).test(text)};`,
			],
		],
	},
	'@alcalzone/ansi-tokenize/build/tokenize.js': {
		why: segmenter,
		changes: [
			[
				'const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });',
				lazy('segmenter', 'new Intl.Segmenter(undefined, {granularity: "grapheme"})'),
			],
		],
	},
	'ink/build/ink.js': {
		why: processWide,
		changes: [
			["import { throttle } from 'es-toolkit/compat';", "import throttle from 'es-toolkit/compat/throttle';"],
			["import ansiEscapes from 'ansi-escapes';", "const ansiEscapes = {clearTerminal: '', eraseLines: () => ''};"],
			["import isInCi from 'is-in-ci';", 'const isInCi = false;'],
			["import signalExit from 'signal-exit';", 'const signalExit = () => () => {};'],
			["import patchConsole from 'patch-console';", 'const patchConsole = () => () => {};'],
			["import terminalSize from 'terminal-size';", 'const terminalSize = () => undefined;'],
			["process.once('beforeExit', this.beforeExitHandler);", ''],
			// One value for all renders: with a new one each time every Box and Text renders again, whatever memo says.
			[
				'value: { isScreenReaderEnabled: this.isScreenReaderEnabled } }',
				'value: (this.accessibility ??= { isScreenReaderEnabled: this.isScreenReaderEnabled }) }',
			],
		],
	},
	'ink/build/dom.js': {
		why: 'a text is joined, cleaned and measured once, and only when it has changed',
		changes: [
			["import measureText from './measure-text.js';", `import measureText from './measure-text.js';\nimport {textOf} from ${textOf};`],
			[
				"const text = node.nodeName === '#text' ? node.nodeValue : squashTextNodes(node);\n    const dimensions = measureText(text);",
				'const dimensions = textOf(node);\n    const {text} = dimensions;',
			],
			["import squashTextNodes from './squash-text-nodes.js';", ''],
		],
	},
	'ink/build/render-node-to-output.js': {
		why: 'a text that has not changed is neither joined, cleaned nor measured again; no calls into yoga for what a text has none of',
		changes: [
			["import widestLine from 'widest-line';", `import {textOf} from ${textOf};`],
			['let text = squashTextNodes(node);\n            if', 'let {text, width: currentWidth} = textOf(node);\n            if'],
			['                const currentWidth = widestLine(text);\n', ''],
			['getMaxWidth(yogaNode)', 'yogaNode.getComputedWidth()'],
			["import getMaxWidth from './get-max-width.js';", ''],
		],
	},
	'ink/build/write-synchronized.js': {
		why: processWide,
		changes: [["import isInCi from 'is-in-ci';", 'const isInCi = false;']],
	},
	'ink/build/components/App.js': {
		why: 'the screen owns the cursor, and Ink showing it on unmount would look like a frame',
		changes: [["import cliCursor from 'cli-cursor';", 'const cliCursor = {show() {}};']],
	},
	'ink/build/reconciler.js': {
		why: 'top-level await keeps a bundle from being CommonJS; no devtools',
		changes: [
			["await import('./devtools.js');", ''],
			['? await loadPackageJson()', '? {name: undefined, version: undefined}'],
			["new URL('../package.json', import.meta.url)", "'package.json'"],
		],
	},
	'ink/build/components/StdinContext.js': {why: streams, changes: [['stdin: process.stdin,', 'stdin: undefined,']]},
	'ink/build/components/StdoutContext.js': {why: streams, changes: [['stdout: process.stdout,', 'stdout: undefined,']]},
	'ink/build/components/StderrContext.js': {why: streams, changes: [['stderr: process.stderr,', 'stderr: undefined,']]},
	'ink/build/render.js': {
		why: streams,
		changes: [
			['        stdout: process.stdout,\n        stdin: process.stdin,\n        stderr: process.stderr,\n', ''],
			[
				'...getOptions(options),\n    };\n    const instance',
				'...getOptions(options),\n    };\n    inkOptions.stdout ??= process.stdout;\n    inkOptions.stdin ??= process.stdin;\n    const instance',
			],
		],
	},
	'ink-select-input/build/Indicator.js': {
		why: 'one figure of 300 is used, and only without an indicator of its own',
		changes: [["import figures from 'figures';", "const figures = {pointer: '❯'};"]],
	},
};

/**
 * An object with the one method used, which builds the real one when it is first called.
 * @param {string} name
 * @param {string} expression
 */
function lazy(name, expression) {
	return `let ${name}Made;\nconst ${name} = {segment: text => (${name}Made ??= ${expression}).segment(text)};`;
}
