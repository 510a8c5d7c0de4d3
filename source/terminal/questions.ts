/** ms after a question in which its answer may still come, over a slow link. */
const answerWait = 1500;

/** Remembers whether an answer of the terminal is still on its way: it must be read before a shell would. */
export type Questions = {
	readonly asked: () => void;
	readonly answered: () => void;
	/** Resolves once nothing is open. */
	readonly settled: () => Promise<void>;
	/** ms that an answer may still take. */
	readonly wait: () => number;
};

export function createQuestions(): Questions {
	let askedAt: number | undefined;
	let settle: () => void = () => {};
	let answer = Promise.resolve();
	return {
		asked() {
			askedAt = performance.now();
			answer = new Promise(resolve => {
				settle = resolve;
			});
		},
		answered() {
			askedAt = undefined;
			settle();
		},
		settled: () => answer,
		wait: () => (askedAt === undefined ? 0 : Math.max(0, askedAt + answerWait - performance.now())),
	};
}
