/** What is the matter, and what a key does about it, where it has one: `There is no search yet: / opens one.` */
export function withKey(text: string, key: string, does: string): string {
	return key === '' ? `${text}.` : `${text}: ${key} ${does}.`;
}
