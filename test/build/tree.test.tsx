import {EventEmitter} from 'node:events';
import fc from 'fast-check';
import * as tamed from 'ink';
import type {ComponentProps, ReactElement} from 'react';
import {expect, test} from 'vitest';
import {anyText, block, plainText} from './arbitraries.ts';
import {expectSameCells} from './cells.ts';
import {ink as original} from './originals.mjs';

type TextProps = ComponentProps<typeof tamed.Text>;
type BoxProps = ComponentProps<typeof tamed.Box>;
type Tree =
	| {readonly kind: 'text'; readonly props: TextProps; readonly parts: readonly {readonly props: TextProps; readonly text: string}[]}
	| {readonly kind: 'box'; readonly props: BoxProps; readonly children: readonly Tree[]};

const colour = fc.option(fc.constantFrom('red', '#7aa2f7', 'rgb(1, 2, 3)', 'ansi256(9)', 'gray'), {nil: undefined});
/** No dim: Ink loses bold after it (see output.test.ts). */
const textProps = fc.record(
	{
		color: colour,
		backgroundColor: colour,
		bold: fc.boolean(),
		inverse: fc.boolean(),
		underline: fc.boolean(),
		wrap: fc.constantFrom('wrap', 'truncate', 'truncate-middle', 'truncate-start', 'end'),
	},
	{requiredKeys: []},
) as fc.Arbitrary<TextProps>;
const small = fc.integer({min: 0, max: 3});
const boxProps = fc.record(
	{
		flexDirection: fc.constantFrom('row', 'column'),
		borderStyle: fc.constantFrom('single', 'round'),
		borderColor: colour,
		backgroundColor: fc.constantFrom('#222222', 'blue'),
		overflow: fc.constantFrom('hidden', 'visible'),
		position: fc.constantFrom('relative', 'absolute'),
		justifyContent: fc.constantFrom('flex-start', 'space-between', 'center', 'flex-end'),
		width: fc.integer({min: 1, max: 40}),
		height: fc.integer({min: 1, max: 8}),
		paddingX: small,
		marginLeft: small,
		marginTop: fc.integer({min: -1, max: 2}),
		gap: small,
		flexGrow: small,
	},
	{requiredKeys: []},
) as fc.Arbitrary<BoxProps>;

const {tree} = fc.letrec<{tree: Tree}>(tie => ({
	tree: fc.oneof(
		{maxDepth: 3, withCrossShrink: true},
		fc.record({
			kind: fc.constant('text' as const),
			props: textProps,
			parts: fc.array(fc.record({props: textProps, text: fc.oneof(block(plainText), anyText)}), {minLength: 1, maxLength: 3}),
		}),
		fc.record({kind: fc.constant('box' as const), props: boxProps, children: fc.array(tie('tree'), {maxLength: 4})}),
	),
}));

function build(kit: typeof tamed, node: Tree, key = 0): ReactElement {
	const {Box, Text} = kit;
	if (node.kind === 'box')
		return (
			<Box key={key} {...node.props}>
				{node.children.map((child, index) => build(kit, child, index))}
			</Box>
		);
	return (
		<Text key={key} {...node.props}>
			{node.parts.map(({props, text}, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the parts never move
				<Text key={index} {...props}>
					{text}
				</Text>
			))}
		</Text>
	);
}

function frames(kit: typeof tamed, trees: readonly Tree[]): readonly string[] {
	return drawnOneByOne(
		kit,
		trees.map(node => build(kit, node)),
	);
}

/** Draws one element after the other in one instance, as keys do. */
function drawnOneByOne(kit: typeof tamed, elements: readonly ReactElement[]): readonly string[] {
	const drawn: string[] = [];
	const stdout = Object.assign(new EventEmitter(), {columns: 44, rows: 12, isTTY: true, write: (frame: string) => drawn.push(frame)});
	const stdin = Object.assign(new EventEmitter(), {isTTY: true, setEncoding() {}, setRawMode() {}, ref() {}, unref() {}, read: () => null});
	const options = {stdout, stdin, debug: true, patchConsole: false, exitOnCtrlC: false} as unknown as Parameters<typeof tamed.render>[1];
	const app = (element: ReactElement) => (
		<kit.Box width={44} height={12}>
			{element}
		</kit.Box>
	);
	const [first, ...rest] = elements;
	if (!first) return [];
	const instance = kit.render(app(first), options);
	for (const element of rest) instance.rerender(app(element));
	const shown = drawn.slice(0, elements.length);
	instance.unmount();
	return shown;
}

function expectSameFrames(drawn: readonly string[], wanted: readonly string[]): void {
	expect(drawn.length).toBe(wanted.length);
	for (const [index, frame] of drawn.entries()) expectSameCells(frame, wanted[index] ?? '');
}

test('any tree is drawn as Ink draws it', () => {
	fc.assert(
		fc.property(fc.array(tree, {minLength: 1, maxLength: 3}), trees => {
			expectSameFrames(frames(tamed, trees), frames(original, trees));
		}),
		{numRuns: 60},
	);
}, 60_000);

/** Rows that change their text and little else, as a list does when the choice moves: of one width and of others, narrow and wide. */
const changing = [
	'Golden path',
	'Error budge',
	'On-call',
	'\u001B[1mGolden\u001B[22m path',
	'日本語日本',
	'two\nlines',
	'é',
	'',
	'a longer line than any box is wide here',
];
const wraps = ['truncate', 'truncate-end', 'truncate-middle', 'wrap'] as const;

type Row = {readonly wrap: (typeof wraps)[number]; readonly box: BoxProps};

function rows(kit: typeof tamed, shape: readonly Row[], texts: readonly number[]): ReactElement {
	const {Box, Text} = kit;
	return (
		<Box flexDirection="column">
			{shape.map(({wrap, box}, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the rows never move
				<Box key={index} {...box}>
					<Text wrap={wrap}>{changing[texts[index] ?? 0]}</Text>
					<Text wrap="truncate">{changing[texts[index + 1] ?? 0]}</Text>
				</Box>
			))}
		</Box>
	);
}

test('rows whose texts change are drawn as Ink draws them', () => {
	const row = fc.record({wrap: fc.constantFrom(...wraps), box: boxProps});
	const texts = fc.array(fc.nat({max: changing.length - 1}), {minLength: 7, maxLength: 7});
	fc.assert(
		fc.property(fc.array(row, {minLength: 1, maxLength: 6}), fc.array(texts, {minLength: 2, maxLength: 5}), (shape, changes) => {
			const shown = (kit: typeof tamed) =>
				drawnOneByOne(
					kit,
					changes.map(each => rows(kit, shape, each)),
				);
			expectSameFrames(shown(tamed), shown(original));
		}),
		{numRuns: 100},
	);
}, 60_000);

test('a text that is wrapped in another way is laid out again', () => {
	const shown = (kit: typeof tamed) =>
		drawnOneByOne(
			kit,
			(['truncate', 'wrap'] as const).map((wrap, index) => (
				<kit.Box key="one" width={6} flexDirection="column">
					<kit.Text wrap={wrap}>{['Golden path', 'Error budge'][index]}</kit.Text>
					<kit.Text>below</kit.Text>
				</kit.Box>
			)),
		);
	expectSameFrames(shown(tamed), shown(original));
});
