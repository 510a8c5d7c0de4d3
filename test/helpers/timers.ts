/** Timers that fire when told to. */
export class Timers {
	#now = 0;
	#waiting: {readonly at: number; readonly fire: () => void}[] = [];

	readonly setTimer = (fire: () => void, delay: number): unknown => {
		const timer = {at: this.#now + delay, fire};
		this.#waiting.push(timer);
		return timer;
	};

	readonly clearTimer = (timer: unknown): void => {
		this.#waiting = this.#waiting.filter(other => other !== timer);
	};

	/** Lets time pass, and fires what falls due in it. */
	pass(time: number): void {
		const end = this.#now + time;
		for (;;) {
			const due = this.#waiting.filter(({at}) => at <= end).sort((one, other) => one.at - other.at)[0];
			if (!due) break;
			this.#now = due.at;
			this.clearTimer(due);
			due.fire();
		}
		this.#now = end;
	}

	get waiting(): number {
		return this.#waiting.length;
	}
}
