import {createHash} from 'node:crypto';
import {script, style} from 'rolex:page';
import {pageScriptTexts, pageTexts} from '../../messages/pages.ts';
import {readingTexts} from '../../messages/reading.ts';
import {languageSpoken} from '../../messages/spoken.ts';
import {kindTexts} from '../../messages/topics.ts';
import type {Tone} from '../../text/line.ts';
import {dark} from '../../themes/dark.ts';
import {light} from '../../themes/light.ts';
import {pageColours} from '../../themes/page.ts';
import type {Hex, Theme} from '../../themes/theme.ts';
import {escaped, placeLink, quoted} from './escaped.ts';

export type PageOptions = {
	readonly title: string;
	readonly description: string;
	/** The content, as HTML. */
	readonly main: string;
	/** The language of the content: of the dataset that it is made of, which is English where it does not say so, or the one spoken. */
	readonly language?: string;
	/** Links to the parts of the page; without any there is nothing to search either. */
	readonly contents?: readonly {readonly id: string; readonly title: string}[];
};

/** A whole page in one file: it needs no other, asks for nothing over a network, and runs no script but its own. */
export function page({title, description, main, language, contents = []}: PageOptions): string {
	const css = colours() + style;
	const spoken = languageSpoken();
	const written = language ?? 'en';
	const code = `${said()}${script}`;
	return `<!doctype html>
<html lang=${quoted(spoken)} data-theme="auto">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(css, code)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="rolex">
<meta name="description" content=${quoted(description)}>
<title>${escaped(title)}</title>
<style>${css}</style>
</head>
<body>
<a class="skip" href="#_main">${escaped(pageTexts.skip)}</a>
<header class="top">
<p class="brand"><a href="#_main">rolex</a></p>
${contents.length > 0 ? searchField() : ''}
${contents.length > 0 ? openAll() : ''}
<button type="button" id="_theme" hidden>${escaped(pageScriptTexts.theme.auto)}</button>
${contents.length > 0 ? contentsList(contents) : ''}
</header>
<main id="_main" tabindex="-1"${written === spoken ? '' : ` lang=${quoted(written)} dir="auto"`}>
${main}
</main>
<footer><p>${escaped(pageTexts.madeBy)}</p></footer>
<script>${code}</script>
</body>
</html>
`;
}

const openAll = () => `<button type="button" id="_all" hidden>${escaped(pageScriptTexts.openAll)}</button>`;

const searchField = () => `<form class="search" role="search" hidden>
<label for="_find">${escaped(pageTexts.search)}</label>
<input id="_find" type="search" autocomplete="off" spellcheck="false" aria-describedby="_status" aria-keyshortcuts="/">
<p id="_status" role="status"></p>
<ol class="results" id="_results" aria-label=${quoted(pageTexts.results)} hidden></ol>
</form>`;

function contentsList(contents: NonNullable<PageOptions['contents']>): string {
	const items = contents.map(({id, title}) => `<li>${placeLink(id, title)}</li>`);
	return `<nav class="contents" aria-label=${quoted(pageTexts.contents)}><ul>${items.join('')}</ul></nav>`;
}

/** So many entries the search of a page shows at most. */
const mostFound = 12;

/** What the script says, as a line before it: what goes into a sentence stands in it as `#`. A hash of both is in the policy. */
function said(): string {
	const {found, nothingFound, ...texts} = pageScriptTexts;
	const counts = Array.from({length: mostFound}, (_, index) => found(index + 1));
	const told = {...texts, found: counts, nothingFound: nothingFound('#'), also: readingTexts.also('#'), source: kindTexts.source.one};
	return `const said=${JSON.stringify(told).replaceAll('<', '\\u003c')};`;
}

/** Nothing may be loaded or run but this style and this script, which are known by their hashes. */
function policy(css: string, code: string): string {
	const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
	return `default-src 'none'; style-src ${hash(css)}; script-src ${hash(code)}; base-uri 'none'; form-action 'none'`;
}

const roleTones = ['role1', 'role2', 'role3', 'role4', 'role5', 'role6'] as const satisfies readonly Tone[];
const tones = ['muted', 'accent', 'shared', ...roleTones] as const satisfies readonly Tone[];

/** The colours of both themes as variables; for each place among sides the colour most have there, and a class for each tone, which says its colour to what stands in it too. */
function colours(): string {
	const places = roleTones
		.map((tone, place) => `:where(:is(article,details)>div>:nth-child(${place + 1})){--tone:var(--${tone})}`)
		.join('');
	const classes = tones.map(tone => `.${tone}{color:var(--${tone});--tone:var(--${tone})}`).join('');
	const onLight = variables(light, pageColours.light);
	const onDark = variables(dark, pageColours.dark);
	return `:root,html[data-theme=light]{${onLight}}@media(prefers-color-scheme:dark){:root:not([data-theme=light]){${onDark}}}html[data-theme=dark]{${onDark}}@media print{html[data-theme]{${onLight}}}${places}${classes}`;
}

function variables(theme: Theme<Hex>, paper: (typeof pageColours)['light' | 'dark']): string {
	const text = tones.map(tone => [tone, theme[tone].colour ?? paper.ink]);
	return [...text, ...Object.entries(paper)].map(([variable, colour]) => `--${variable}:${colour}`).join(';');
}
