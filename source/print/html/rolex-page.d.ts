/** Made of `browser/` by build/page-module.mjs: the style and the script of the page, each as small as it gets. */
declare module 'rolex:page' {
	export const style: string;
	export const script: string;
}
