import type {TokenBucket} from './token-bucket.ts';

/** Takes in what a visitor does, at a pace that leaves the others theirs. */
export type Pace<Event> = {
	readonly push: (events: readonly Event[]) => void;
	/** Only the last size counts. */
	readonly resize: (columns: number, rows: number) => void;
	readonly close: () => void;
};

export type PaceOptions<Event> = {
	/** Keys a second, and at a stroke. */
	readonly bucket: TokenBucket;
	/** How many times what the last delivery took passes until the next. */
	readonly gap: number;
	/** Delivers a batch, and calls back once it is drawn. */
	readonly deliver: (batch: Batch<Event>, drawn: () => void) => void;
	readonly onDropped?: (count: number) => void;
	readonly now: () => number;
	readonly setTimer?: (fire: () => void, delay: number) => unknown;
	readonly clearTimer?: (timer: unknown) => void;
};

export type Batch<Event> = {readonly events: readonly Event[]; readonly size?: {readonly columns: number; readonly rows: number}};

/** Keys that wait; what a flood brings beyond is dropped. */
const mostWaiting = 512;

/**
 * A key is delivered at once where there is time. After a delivery that took c ms, the next waits `gap` times c, so that one visitor
 * takes a bounded share of the processor however large the terminal is; meanwhile keys gather, and are drawn together.
 */
export function createPace<Event>(options: PaceOptions<Event>): Pace<Event> {
	const {bucket, gap, deliver, onDropped, now} = options;
	const setTimer = options.setTimer ?? ((fire, delay) => setTimeout(fire, delay));
	const clearTimer = options.clearTimer ?? (timer => clearTimeout(timer as NodeJS.Timeout));
	let waiting: Event[] = [];
	let size: Batch<Event>['size'];
	let next = Number.NEGATIVE_INFINITY;
	let timer: {readonly id: unknown} | undefined;
	let isDelivering = false;
	let isClosed = false;

	const schedule = (): void => {
		if (timer || isDelivering || isClosed || (waiting.length === 0 && !size)) return;
		const at = now();
		const forKey = size || bucket.left(at) >= 1 ? 0 : tokenWait;
		const delay = Math.max(next - at, forKey);
		if (delay <= 0) {
			flush();
			return;
		}
		timer = {
			id: setTimer(() => {
				timer = undefined;
				flush();
			}, Math.ceil(delay)),
		};
	};
	const flush = (): void => {
		const at = now();
		const count = at < next ? 0 : Math.min(waiting.length, Math.floor(bucket.left(at)));
		if (at < next || (count === 0 && !size)) {
			schedule();
			return;
		}
		if (count > 0) bucket.take(at, count);
		const batch = {events: waiting.slice(0, count), size};
		waiting = waiting.slice(count);
		size = undefined;
		isDelivering = true;
		deliver(batch, () => {
			isDelivering = false;
			const drawnAt = now();
			next = drawnAt + gap * (drawnAt - at);
			schedule();
		});
	};

	return {
		push(events) {
			if (isClosed) return;
			const room = mostWaiting - waiting.length;
			if (events.length > room) onDropped?.(events.length - room);
			waiting.push(...events.slice(0, Math.max(0, room)));
			schedule();
		},
		resize(columns, rows) {
			size = {columns, rows};
			schedule();
		},
		close() {
			isClosed = true;
			waiting = [];
			size = undefined;
			if (timer) clearTimer(timer.id);
		},
	};
}

/** ms to look again for a key that may be taken. */
const tokenWait = 20;
