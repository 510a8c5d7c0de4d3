import type {Theme} from './theme.ts';

/** Without colour: weight, dimness and underlines carry what colours carry elsewhere. */
export const mono: Theme<never> = {
	text: {},
	strong: {isBold: true},
	title: {isBold: true},
	muted: {},
	faint: {isDim: true},
	accent: {isBold: true},
	match: {isBold: true, isUnderlined: true},
	shared: {},
	role1: {},
	role2: {},
	role3: {},
	role4: {},
	role5: {},
	role6: {},
	problem: {isBold: true, isUnderlined: true},
};
