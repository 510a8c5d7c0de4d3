import {describe, expect, test} from 'vitest';
import {rootOfStem, stem} from '../../../source/search/words/stem.ts';

describe('a stem is shared by', () => {
	test.each([
		['outage', 'outages'],
		['policy', 'policies'],
		['process', 'processes'],
		['plan', 'planned'],
		['page', 'paging'],
		['scale', 'scaling'],
		['cache', 'caching'],
		['run', 'running'],
		['log', 'logging'],
		['standardise', 'standardized'],
		['organisation', 'organization'],
		['behaviour', 'behavior'],
		['catalogue', 'catalogs'],
		['centre', 'center'],
		['artefact', 'artifacts'],
		['labelled', 'labeled'],
	])('%s and %s', (one, other) => {
		expect(stem(one)).toBe(stem(other));
	});
});

describe('a stem keeps apart', () => {
	test.each([
		['care', 'car'],
		['status', 'state'],
		['user', 'use'],
		['four', 'for'],
		['k8s', 'k8'],
	])('%s and %s', (one, other) => {
		expect(stem(one)).not.toBe(stem(other));
	});
});

const root = (word: string): string => rootOfStem(stem(word));

describe('a root is shared by the family', () => {
	test.each([
		['deploy', 'deployment', 'deployer'],
		['reliable', 'reliability', 'reliably'],
		['observe', 'observability', 'observable'],
		['automate', 'automation', 'automated'],
		['migrate', 'migration', 'migrating'],
		['encrypt', 'encryption', 'encrypted'],
		['develop', 'developer', 'development'],
		['escalate', 'escalation', 'escalating'],
	])('%s, %s, %s', (...family) => {
		expect(new Set(family.map(root)).size).toBe(1);
	});
});
