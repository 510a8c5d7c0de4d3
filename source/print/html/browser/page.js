/**
 * The page's script: a search field over what stands on the page, and a choice of theme. Without it everything can still
 * be read. It asks for nothing over a network; its hash is in the page's Content-Security-Policy.
 */
import {find, indexed} from './find.ts';

const most = 12;
const byId = id => document.getElementById(id);
const field = byId('_find');
const results = byId('_results');
const status = byId('_status');
let index;

/** Made when the field is first used: reading the whole page takes a moment. */
function entries() {
	index ??= indexed(
		[...document.querySelectorAll('[data-kind]')].map(element => ({
			id: element.id,
			kind: element.dataset.kind,
			title: element.querySelector('[data-title]')?.textContent ?? '',
			names: element.dataset.find?.split('|') ?? [],
			text: element.textContent,
		})),
	);
	return index;
}

function hit({id, kind, title}) {
	const link = document.createElement('a');
	link.href = `#${id}`;
	const name = document.createElement('span');
	name.textContent = title;
	const what = document.createElement('small');
	what.textContent = kind;
	link.append(name, ' ', what);
	const item = document.createElement('li');
	item.append(link);
	return item;
}

function search() {
	const query = field.value.trim();
	const found = query ? find(entries(), query, most) : [];
	results.replaceChildren(...found.map(hit));
	results.hidden = found.length === 0;
	status.textContent = !query
		? ''
		: found.length === 0
			? `Nothing is found for \u201c${query}\u201d.`
			: found.length === 1
				? '1 entry'
				: `${found.length} entries`;
}

function close() {
	field.value = '';
	search();
}

/** Up and down go through the field and the results. */
function step(event) {
	const stops = [field, ...results.querySelectorAll('a')];
	const at = stops.indexOf(document.activeElement);
	if (at < 0) return;
	event.preventDefault();
	stops[(at + (event.key === 'ArrowDown' ? 1 : stops.length - 1)) % stops.length].focus();
}

function onKey(event) {
	const isIn = field.form.contains(document.activeElement);
	if (event.key === '/' && !isIn && !event.ctrlKey && !event.metaKey && !event.altKey) {
		event.preventDefault();
		field.focus();
		field.select();
	} else if (event.key === 'Escape' && isIn) {
		close();
		field.focus();
	} else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && isIn && !results.hidden) step(event);
}

/** The entry gets the focus, so that reading goes on from there. */
function reveal() {
	const target = byId(decodeURIComponent(location.hash.slice(1)));
	if (!target) return;
	if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
	target.focus({preventScroll: true});
	target.scrollIntoView();
}

function go(event) {
	event.preventDefault();
	const first = results.querySelector('a');
	if (first) first.click();
}

const themes = ['auto', 'light', 'dark'];
const button = byId('_theme');

function applyTheme(theme) {
	document.documentElement.dataset.theme = theme;
	button.textContent = `Theme: ${theme}`;
	try {
		localStorage.setItem('rolex-theme', theme);
	} catch {
		// A page opened from a file may not remember.
	}
}

function rememberedTheme() {
	try {
		const theme = localStorage.getItem('rolex-theme');
		return themes.includes(theme) ? theme : 'auto';
	} catch {
		return 'auto';
	}
}

function start() {
	applyTheme(rememberedTheme());
	button.hidden = false;
	button.addEventListener('click', () => applyTheme(themes[(themes.indexOf(document.documentElement.dataset.theme) + 1) % themes.length]));
	if (!field) return;
	field.form.hidden = false;
	field.addEventListener('input', search);
	field.form.addEventListener('submit', go);
	results.addEventListener('click', event => event.target.closest('a') && close());
	document.addEventListener('keydown', onKey);
	window.addEventListener('hashchange', reveal);
	if (location.hash) reveal();
}

start();
