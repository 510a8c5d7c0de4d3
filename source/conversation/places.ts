import {overviewBars} from '../explorer/overview.ts';
import {viewsOf} from '../explorer/views.ts';
import {conversationTexts} from '../messages/conversation.ts';
import {partyNames, type Topic, type TopicKey} from '../topics/topic.ts';
import {entryLines} from './entry.ts';
import {groupLines, openList} from './lists.ts';
import {pairLine, tellRoles} from './roles.ts';
import {sentence} from './sentence.ts';
import {goTo, type Listing, type State, saying, type Turn} from './state.ts';
import {openStatements, statementLines} from './statements.ts';

/** What is told of the place at which a conversation is. */
export function tellPlace(state: State): Turn {
	const {place, catalogue, sides} = state;
	switch (place.type) {
		case 'views':
			return saying(state, ...viewLines(state));
		case 'list':
			return saying(state, sentence(place.list.title), ...groupLines(state, place.list, place.from));
		case 'entry': {
			const topic = catalogue.topic(place.key);
			return saying(state, ...(topic ? entryLines(catalogue, topic, sides) : viewLines(state)));
		}
		case 'statement':
			return saying(state, ...statementLines(state, place.at));
		case 'roles':
			return tellRoles(state);
	}
}

/** The views, a number and a question each. */
function viewLines({catalogue}: State): readonly string[] {
	return viewsOf(catalogue).map(({title, question}, index) => `${index + 1}. ${title}: ${question}`);
}

/** Opens a view by its place in what was told. */
export function openView(state: State, number: number): Turn {
	const view = viewsOf(state.catalogue)[number - 1];
	if (!view) return saying(state, conversationTexts.noViewOf(viewsOf(state.catalogue).length));
	const keys = view.kinds.flatMap(kind => state.catalogue.ofKind(kind).map(({key}) => key));
	return openList(state, {title: `${view.title}. ${view.question}`, keys});
}

/** Opens an entry; the questionnaire is gone through, not read. */
export function openEntry(state: State, {key, kind}: Topic, list?: Listing): Turn {
	if (kind === 'assessment') return openStatements(state);
	return tellPlace(goTo(state, {type: 'entry', key, ...(list && {list})}));
}

/** Opens what a number of a list stands for. */
export function openNumber(state: State, list: Listing, number: number): Turn {
	const key = list.keys[number - 1];
	const topic = key && state.catalogue.topic(key);
	return topic ? openEntry(state, topic, list) : saying(state, conversationTexts.noNumberOf(list.keys.length, number));
}

/** Where one is, in a sentence or two. */
export function whereLines(state: State): readonly string[] {
	const {place, catalogue} = state;
	return [sentence(placeTold(place, key => catalogue.topic(key)?.title ?? key)), pairLine(state)];
}

function placeTold(place: State['place'], title: (key: TopicKey) => string): string {
	const {at} = conversationTexts;
	switch (place.type) {
		case 'list':
			return at.list(place.list.title);
		case 'entry': {
			const {key, list} = place;
			return list ? at.entryOf(title(key), list.keys.indexOf(key) + 1, list.keys.length, list.title) : at.entry(title(key));
		}
		default:
			return at[place.type];
	}
}

/** How alike the two roles are, and who leads how much, in sentences. */
export function overviewLines({catalogue, sides}: State): readonly string[] {
	const bars = overviewBars(catalogue, sides);
	const alike = (['low', 'medium', 'high'] as const).flatMap(likeness => {
		const titles = bars.flatMap(bar => (bar.type === 'likeness' && bar.likeness === likeness ? [bar.title] : []));
		return titles.length > 0 ? [conversationTexts.alike[likeness](sentence(titles.join(', ')))] : [];
	});
	const name = (role: string) => partyNames(catalogue.dataset, role).short;
	const leads = bars.flatMap(bar =>
		bar.type === 'leads'
			? [conversationTexts.leads(bar.title, [name(sides.left), name(sides.right)], [bar.left, bar.right, bar.shared, bar.others])]
			: [],
	);
	return [pairLine({catalogue, sides}), ...alike, ...(leads.length > 0 ? [conversationTexts.whoLeads, ...leads] : [])];
}
