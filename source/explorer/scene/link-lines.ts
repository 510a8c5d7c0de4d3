import {bothWays} from '../../compose/more-marks.ts';
import {screenTexts} from '../../messages/screens.ts';
import {blank, type Line, leading, line, spread} from '../../text/line.ts';
import {wrap} from '../../text/wrap.ts';
import {type Link, linksOf, statusWords} from '../../topics/links.ts';
import type {Overlay, State} from '../state.ts';
import {choiceLine} from './choice-line.ts';

type LinksOverlay = Extract<Overlay, {type: 'links'}>;

/** The room that links are listed in. */
export type LinkRoom = {readonly columns: number; readonly rows: number};

/** The links that are on the screen: from the one at `top` on, `count` of them, each whole. */
export type LinkWindow = {readonly top: number; readonly count: number};

/** Columns before an address, and behind it. */
const indent = 2;

export function linksIn({catalogue}: State, {key}: LinksOverlay): readonly Link[] {
	const topic = catalogue.topic(key);
	return topic ? linksOf(topic) : [];
}

/** An address is never cut: it takes the rows that it needs. */
const addressRows = ({url}: Link, columns: number): readonly string[] => (url ? wrap(url, columns - 2 * indent) : [screenTexts.noAddress]);

/** Screens lower than this have no row for it. */
const leastRows = 9;

/** What the words beside these links mean, as far as they stand there, to stand under them with an empty row between. */
function meaningLines(links: readonly Link[], {columns, rows}: LinkRoom): readonly Line[] {
	const said = (['read', 'seen', 'known'] as const).filter(each => links.some(({status}) => status === each));
	if (said.length === 0 || rows < leastRows) return [];
	return [
		blank,
		...wrap(said.map(each => `${statusWords[each]}: ${screenTexts.statusMeans[each]}`).join(' · '), columns).map(text =>
			line(text, 'muted'),
		),
	];
}

/** The links that are shown around the one chosen, moved as little as it takes. */
export function linkWindow(links: readonly Link[], {chosen, top}: Pick<LinksOverlay, 'chosen' | 'top'>, room: LinkRoom): LinkWindow {
	const rows = room.rows - meaningLines(links, room).length;
	const heights = links.map(link => 1 + addressRows(link, room.columns).length);
	if (heights.reduce((sum, height) => sum + height, 0) <= rows) return {top: 0, count: links.length};
	const countFrom = (first: number): number => {
		let used = 0;
		const over = heights.slice(first).findIndex(height => {
			used += height;
			return used > rows - 1;
		});
		return over < 0 ? heights.length - first : Math.max(1, over);
	};
	let first = Math.min(chosen, top);
	while (chosen >= first + countFrom(first)) first += 1;
	return {top: first, count: countFrom(first)};
}

/** The links, and under them what the words at their right mean. */
export function linkLines(state: State, overlay: LinksOverlay, room: LinkRoom): readonly Line[] {
	const {columns} = room;
	const links = linksIn(state, overlay);
	const meaning = meaningLines(links, room);
	const rows = room.rows - meaning.length;
	const {top, count} = linkWindow(links, overlay, room);
	const lines = links.slice(top, top + count).flatMap((link, index): readonly Line[] => {
		const title = choiceLine(link.title, top + index === overlay.chosen);
		const address = addressRows(link, columns).map(
			(text): Line => [{text: ' '.repeat(indent)}, {text, tone: 'muted', ...(link.url ? {link: link.url} : {})}],
		);
		const rowsOfIt = [spread(title, link.status ? line(statusWords[link.status], 'muted') : [], columns), ...address];
		return rowsOfIt.map(row => leading(row, {to: 'choice', index: top + index}, columns));
	});
	const hidden = bothWays(top, links.length - top - count);
	return [...lines.slice(0, hidden.length > 0 ? rows - 1 : rows), ...(hidden.length > 0 ? [hidden] : []), ...meaning];
}
