import type {Hex, Theme} from './theme.ts';

/** For light backgrounds. Text keeps a contrast of at least 4.5 with white and with the darker of light backgrounds, rules and bullets of 3. */
export const light: Theme<Hex> = {
	text: {},
	strong: {isBold: true},
	title: {isBold: true},
	muted: {colour: '#57606a'},
	faint: {colour: '#7d8691'},
	accent: {colour: '#0a5d53', isBold: true},
	match: {isBold: true, isUnderlined: true},
	shared: {colour: '#6123ab'},
	role1: {colour: '#0369d6'},
	role2: {colour: '#ba4b00'},
	role3: {colour: '#4e7254'},
	role4: {colour: '#ae2a96'},
	role5: {colour: '#156b78'},
	role6: {colour: '#5a4e00'},
	problem: {colour: '#9a283d', isBold: true},
};

/** The same of 256 colours: the nearest to one of these is too light on some backgrounds, to another too like a third. */
export const lightOf256: Theme<Hex> = {...light, role2: {colour: '#875f00'}, problem: {colour: '#870000', isBold: true}};
