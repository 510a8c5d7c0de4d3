/**
 * A cache that forgets: two generations of at most `limit` entries, of which the older is dropped when the younger is full.
 * Cheaper than an exact order of use, and never more than twice `limit`.
 * @template Value
 */
export class Recent {
	#limit;
	/** @type {Map<string, Value>} */
	#young = new Map();
	/** @type {Map<string, Value>} */
	#old = new Map();

	/** @param {number} limit */
	constructor(limit) {
		this.#limit = limit;
	}

	get size() {
		return this.#young.size + this.#old.size;
	}

	/** @param {string} key */
	get(key) {
		const value = this.#young.get(key);
		if (value !== undefined) return value;
		const older = this.#old.get(key);
		if (older !== undefined) this.set(key, older);
		return older;
	}

	/**
	 * @param {string} key
	 * @param {Value} value
	 */
	set(key, value) {
		if (this.#young.size >= this.#limit) {
			this.#old = this.#young;
			this.#young = new Map();
		}
		this.#young.set(key, value);
	}
}
