import type {EventEmitter} from 'node:events';

/** From here on what a listener of an emitter throws goes to `onFault`, and never to whoever emits. */
export function containEmitted(emitter: EventEmitter, onFault: (error: unknown) => void): void {
	const emit = emitter.emit.bind(emitter);
	emitter.emit = (...event: Parameters<EventEmitter['emit']>) => {
		try {
			return emit(...event);
		} catch (error) {
			onFault(error);
			return true;
		}
	};
}
