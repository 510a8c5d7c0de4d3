type Numbers = Int32Array | Float32Array | Uint8Array;
type NumbersOf<T extends Numbers> = new (length: number) => T;

const firstRoom = 1024;

/** A list of numbers that grows, millions long, without a box for any of them. */
export class NumberList<T extends Numbers> {
	readonly #kind: NumbersOf<T>;
	#numbers: T;
	#length = 0;

	constructor(kind: NumbersOf<T>) {
		this.#kind = kind;
		this.#numbers = new kind(firstRoom);
	}

	get length(): number {
		return this.#length;
	}

	push(value: number): void {
		if (this.#length === this.#numbers.length) {
			const wider = new this.#kind(2 * this.#length);
			wider.set(this.#numbers);
			this.#numbers = wider;
		}
		this.#numbers[this.#length++] = value;
	}

	at(place: number): number {
		return this.#numbers[place] as number;
	}

	set(place: number, value: number): void {
		this.#numbers[place] = value;
	}

	/** The numbers, in an array of just their length. */
	toArray(): T {
		return this.#numbers.slice(0, this.#length) as T;
	}
}
