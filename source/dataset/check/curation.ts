import {wordOf} from '../mapping.ts';
import type {Placed} from '../read/merge.ts';
import {visit} from '../read/visit.ts';
import {quoted} from './problem.ts';
import {references} from './references.ts';

/** What is asked of the built-in dataset alone; in a dataset of one's own it may be as wanted. */
export function curation(dataset: unknown): readonly Placed[] {
	return [...orphanConcepts(dataset), ...askedTwice(dataset), ...toldApartTwice(dataset)];
}

/** Concepts that nothing leads to: they name no dimension, and no entry names them. */
function orphanConcepts(dataset: unknown): readonly Placed[] {
	const findings: Placed[] = [];
	const named = new Set<unknown>();
	for (const [kind, pattern] of references) if (kind === 'concept') visit(dataset, pattern, id => named.add(id));
	visit(dataset, 'concepts.*', (concept, path) => {
		const {id, dimensions} = Object(concept) as {readonly id?: unknown; readonly dimensions?: unknown};
		if (named.has(id) || (Array.isArray(dimensions) && dimensions.length > 0)) return;
		const mend = 'Name a dimension it belongs to, or relate it to another concept.';
		findings.push({code: 'E406', message: `nothing leads to the concept ${quoted(id)}`, mend, path: [...path]});
	});
	return findings;
}

const askedParts = ['roles', 'dimensions', 'concepts', 'ownership', 'days', 'tools', 'myths', 'needs', 'situations'];

function askedTwice(dataset: unknown): readonly Placed[] {
	const findings: Placed[] = [];
	const seen = new Map<string, string>();
	for (const part of askedParts) {
		visit(dataset, `${part}.*`, (entry, path) => {
			const {id, role} = Object(entry) as {readonly id?: unknown; readonly role?: unknown};
			const owner = `${part}: ${wordOf(id ?? role)}`;
			visit(entry, 'asked.*', (phrase, inner) => {
				if (typeof phrase !== 'string') return;
				const key = phrase.trim().toLowerCase();
				const first = seen.get(key);
				seen.set(key, first ?? owner);
				if (first === undefined) return;
				const message = `${quoted(phrase)} is asked for ${quoted(first)} already`;
				findings.push({code: 'E407', message, mend: 'Keep it where it fits best.', path: [...path, ...inner]});
			});
		});
	}
	return findings;
}

/** Pairs of concepts told apart at both of them: each page would show the two texts. */
function toldApartTwice(dataset: unknown): readonly Placed[] {
	const findings: Placed[] = [];
	const seen = new Set<string>();
	visit(dataset, 'concepts.*', (concept, path) => {
		const {id} = Object(concept) as {readonly id?: unknown};
		visit(concept, 'confused.*.with', (other, inner) => {
			const pair = [id, other].toSorted().join(' ');
			const message = `${quoted(id)} and ${quoted(other)} are told apart already`;
			if (seen.has(pair))
				findings.push({code: 'E409', message, mend: 'Keep the better text, at the concept people name first.', path: [...path, ...inner]});
			seen.add(pair);
		});
	});
	return findings;
}
