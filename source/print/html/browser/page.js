/**
 * The page's script: a search field over what stands on the page, and a choice of theme. Without it everything can still
 * be read. It asks for nothing over a network; its hash is in the page's Content-Security-Policy.
 */
import {find, indexed} from './find.ts';

/* global said -- what the page says in the language it is written in: a line that html/page.ts puts before this script */
const entry = 'section :is(details, article)[id]';
const kindOf = element => element.closest('section').dataset.kind;
const titleOf = element => element.querySelector('h3, h4')?.textContent ?? '';
const byId = id => document.getElementById(id);
const field = byId('_find');
const results = byId('_results');
const status = byId('_status');
const language = document.querySelector('main').lang || document.documentElement.lang;
let index;

/** An entry's other names, out of the line that tells them. */
function namesOf(element) {
	const line = element.querySelector(':scope > i')?.textContent;
	const [before, after] = said.also.split('#');
	return line?.slice(before.length, line.length - after.length).split(', ') ?? [];
}

/** What an entry says, word by word: where one element ends and the next begins, no letter between them tells so. */
function textOf(element) {
	const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	let text = '';
	while (texts.nextNode()) text += ` ${texts.currentNode.data}`;
	return text;
}

/** Made when the field is first used: reading the whole page takes a moment. */
function entries() {
	index ??= indexed(
		[...document.querySelectorAll(entry)].map(element => ({
			id: element.id,
			kind: kindOf(element),
			title: titleOf(element),
			names: [...namesOf(element), ...(element.dataset.q?.split('|') ?? [])],
			text: textOf(element),
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
	const found = query ? find(entries(), query, said.found.length, language) : [];
	results.replaceChildren(...found.map(hit));
	results.hidden = found.length === 0;
	status.textContent = !query ? '' : found.length === 0 ? said.nothingFound.split('#').join(query) : said.found[found.length - 1];
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

/** The entry is unfolded, with all it is folded in, and gets the focus, so that reading goes on from there. */
function reveal() {
	const target = byId(decodeURIComponent(location.hash.slice(1)));
	if (!target) return;
	for (let each = target; each; each = each.parentElement) if (each.localName === 'details') each.open = true;
	if (target.localName === 'section') target.firstElementChild.open = true;
	if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
	target.focus({preventScroll: true});
	target.scrollIntoView();
}

function go(event) {
	event.preventDefault();
	const first = results.querySelector('a');
	if (first) first.click();
}

const folds = () => [...document.querySelectorAll('main details')];

let linked;

/** Which entries link to each, as the page was written; gone through once. */
function linking() {
	if (linked) return linked;
	linked = new Map();
	for (const link of document.querySelectorAll('main a[href^="#"]')) {
		const by = link.closest(entry);
		const id = decodeURIComponent(link.hash.slice(1));
		if (by && by.id !== id) linked.set(id, (linked.get(id) ?? new Set()).add(by));
	}
	return linked;
}

/**
 * An entry that is opened lists what leads to it and is not led back to: the links to it that stand on the page. Of a source
 * they are what cites it.
 */
function listNaming({target: opened}) {
	if (!opened.open || !opened.matches(entry) || opened.lastElementChild.className === 'naming') return;
	const isSource = kindOf(opened) === said.source;
	const naming = new Map();
	for (const by of linking().get(opened.id) ?? []) if (!linking().get(by.id)?.has(opened)) naming.set(by.id, titleOf(by));
	if (naming.size === 0 && !isSource) return;
	const list = document.createElement('p');
	list.className = 'naming';
	list.append(naming.size === 0 ? said.citedByNothing : `${isSource ? said.citedBy : said.namedIn} `);
	for (const [id, title] of naming) {
		const link = document.createElement('a');
		link.href = `#${id}`;
		link.textContent = title;
		list.append(list.childNodes.length > 1 ? ' \u00b7 ' : '', link);
	}
	opened.append(list);
}

/** Opens everything, or folds it again. */
function toggleAll(event) {
	const isOpening = event.target.textContent === said.openAll;
	for (const fold of folds()) fold.open = isOpening;
	event.target.textContent = isOpening ? said.foldAll : said.openAll;
}

/** What is folded is printed too, and folded again afterwards. */
function printWhole() {
	const closed = folds().filter(({open}) => !open);
	for (const fold of closed) fold.open = true;
	const restore = () => {
		for (const fold of closed) fold.open = false;
	};
	window.addEventListener('afterprint', restore, {once: true});
}

/** The contents tell where on the page the reader is. */
function followPlace() {
	const links = new Map([...document.querySelectorAll('.contents a')].map(link => [link.hash.slice(1), link]));
	const seen = new Set();
	const observer = new IntersectionObserver(
		changes => {
			for (const {target, isIntersecting} of changes) seen[isIntersecting ? 'add' : 'delete'](target.id);
			const here = [...links.keys()].find(id => seen.has(id));
			for (const [id, link] of links) id === here ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current');
			if (here) links.get(here).parentElement.parentElement.scrollTo({left: links.get(here).offsetLeft - 40});
		},
		{rootMargin: '-20% 0px -70% 0px'},
	);
	for (const id of links.keys()) observer.observe(byId(id));
}

const themes = ['auto', 'light', 'dark'];
const button = byId('_theme');

function applyTheme(theme) {
	document.documentElement.dataset.theme = theme;
	button.textContent = said.theme[theme];
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
	byId('_all').hidden = false;
	byId('_all').addEventListener('click', toggleAll);
	window.addEventListener('beforeprint', printWhole);
	document.addEventListener('toggle', listNaming, true);
	followPlace();
	field.addEventListener('input', search);
	field.form.addEventListener('submit', go);
	results.addEventListener('click', event => event.target.closest('a') && close());
	document.addEventListener('keydown', onKey);
	window.addEventListener('hashchange', reveal);
	if (location.hash) reveal();
}

start();
