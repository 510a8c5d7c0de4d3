/**
 * Colours as eyes see them. Contrast is that of WCAG 2.2. Colour-vision deficiencies are simulated in full by the matrices of Machado,
 * Oliveira and Fernandes, “A Physiologically-based Model for Simulation of Color Vision Deficiency” (2009), severity 1.0, which are for
 * linear light. Distances are those of OKLab (Ottosson, 2020), times 100: 2 can just be told apart beside each other.
 */

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const visions: Readonly<Record<string, Matrix>> = {
	full: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1],
	],
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998],
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881],
	],
	tritanopia: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039],
	],
};

/** The ways of seeing that colours are measured for. */
export const visionNames = Object.keys(visions);

function linear(colour: string): Triple {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
		const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	return [red, green, blue];
}

const times = (matrix: Matrix, [a, b, c]: Triple): Triple => matrix.map(row => row[0] * a + row[1] * b + row[2] * c) as unknown as Triple;

function luminance(colour: string): number {
	const [red, green, blue] = linear(colour);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 (the same) to 21 (black on white). */
export function contrast(one: string, other: string): number {
	const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (lighter + 0.05) / (darker + 0.05);
}

const toCones: Matrix = [
	[0.4122214708, 0.5363325363, 0.0514459929],
	[0.2119034982, 0.6806995451, 0.1073969566],
	[0.0883024619, 0.2817188376, 0.6299787005],
];
const toLab: Matrix = [
	[0.2104542553, 0.793617785, -0.0040720468],
	[1.9779984951, -2.428592205, 0.4505937099],
	[0.0259040371, 0.7827717662, -0.808675766],
];

function seen(colour: string, vision: string): Triple {
	const simulated = times(visions[vision] as Matrix, linear(colour)).map(value => Math.min(1, Math.max(0, value))) as unknown as Triple;
	return times(toLab, times(toCones, simulated).map(Math.cbrt) as unknown as Triple);
}

/** How far apart two colours are to who sees so: from 0 to about 100. */
export function distance(one: string, other: string, vision: string): number {
	const [a, b] = [seen(one, vision), seen(other, vision)];
	return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
