import {orderOfWork} from '../../decisions/order.ts';
import {createCatalogue} from '../../topics/catalogue.ts';
import type {Catalogue} from '../../topics/topic.ts';
import type {Sitting} from './sitting.ts';

/** The work as it usually is, whatever a team decided. */
function usualCatalogue({dataset}: Catalogue): Catalogue {
	return createCatalogue({...dataset, decisions: {}});
}

/** A sitting over a dataset that has changed: work that is there still stays in its order, what is new comes after it. */
export function refreshed(sitting: Sitting, changed: Catalogue): Sitting {
	const catalogue = usualCatalogue(changed);
	const present = new Set(orderOfWork(catalogue, sitting.decisions));
	const kept = sitting.order.filter(key => present.has(key));
	return {...sitting, catalogue, order: [...new Set([...kept, ...present])]};
}
