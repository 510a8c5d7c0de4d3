/** How many colours a terminal shows. Ink always draws in true colour; the screen reduces to this on the way out. */
export type ColourDepth = 'truecolor' | '256' | '16' | 'none';

type Environment = Readonly<Record<string, string | undefined>>;

const ranks: readonly ColourDepth[] = ['none', '16', '256', 'truecolor'];
const atLeast = (depth: ColourDepth, least: ColourDepth): ColourDepth => (ranks.indexOf(depth) < ranks.indexOf(least) ? least : depth);

/**
 * The colours to draw in: the flag decides, then `FORCE_COLOR`, then `NO_COLOR`, then what `COLORTERM`, `TERM` and the
 * terminal's own variables tell. An unknown or misspelt value of any of them is never an error.
 */
export function colourDepth(env: Environment, flag?: string | boolean): ColourDepth {
	const detected = detect(env);
	switch (String(flag ?? 'auto').toLowerCase()) {
		case 'never':
		case 'false':
		case 'none':
			return 'none';
		case 'always':
		case 'true':
			return atLeast(detected, '16');
		case '16':
			return '16';
		case '256':
			return '256';
		case 'truecolor':
		case '24bit':
		case '16m':
			return 'truecolor';
		default:
			return fromEnvironment(env, detected);
	}
}

function fromEnvironment(env: Environment, detected: ColourDepth): ColourDepth {
	switch (env.FORCE_COLOR) {
		case undefined:
			return env.NO_COLOR ? 'none' : detected;
		case '0':
		case 'false':
			return 'none';
		case '2':
			return atLeast(detected, '256');
		case '3':
			return 'truecolor';
		default:
			return atLeast(detected, '16');
	}
}

const trueColourTerms = /direct|truecolor|24bit|kitty|ghostty|alacritty|^foot|wezterm|contour|^rio|iterm2/;
const trueColourPrograms = new Set(['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'rio', 'Tabby', 'WarpTerminal', 'zed']);
const colourlessTerms = /^(dumb|unknown|vt\d+.*|.*-m(ono)?)$/;

function detect(env: Environment): ColourDepth {
	const term = (env.TERM ?? '').toLowerCase();
	if (colourlessTerms.test(term)) return 'none';
	// The kernel's console takes true colour and shows the nearest of its sixteen: choosing them here looks better.
	if (term === 'linux') return '16';
	const depth = outerDepth(env, term);
	// GNU screen inherits COLORTERM from the terminal around it, and passes on 256 colours at most.
	const isInScreen = Boolean(env.STY) && !env.TMUX;
	return isInScreen && depth === 'truecolor' ? '256' : depth;
}

function outerDepth(env: Environment, term: string): ColourDepth {
	if (/^(truecolor|24bit)$/i.test(env.COLORTERM ?? '')) return 'truecolor';
	if (trueColourTerms.test(term) || env.WT_SESSION) return 'truecolor';
	if (env.TERM_PROGRAM && trueColourPrograms.has(env.TERM_PROGRAM)) return 'truecolor';
	if (Number(env.VTE_VERSION) >= 3600) return 'truecolor';
	if (term.includes('256') || env.TERM_PROGRAM === 'Apple_Terminal') return '256';
	return '16';
}
