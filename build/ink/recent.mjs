/**
 * A cache that forgets: two generations of at most `limit` entries, of which the older is dropped when the younger is full.
 * Cheaper than an exact order of use, and never more than twice `limit`.
 */
export class Recent {
	#limit;
	#young = new Map();
	#old = new Map();

	constructor(limit) {
		this.#limit = limit;
	}

	get size() {
		return this.#young.size + this.#old.size;
	}

	get(key) {
		const value = this.#young.get(key);
		if (value !== undefined) return value;
		const older = this.#old.get(key);
		if (older !== undefined) this.set(key, older);
		return older;
	}

	set(key, value) {
		if (this.#young.size >= this.#limit) {
			this.#old = this.#young;
			this.#young = new Map();
		}
		this.#young.set(key, value);
	}
}
