import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {type Browser, type BrowserContextOptions, chromium, type Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from 'vitest';
import {loadBuiltIn} from '../../source/dataset/built-in.ts';
import {comparisonPage, datasetPage, listPage, topicPage} from '../../source/print/html/pages.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {datasetSaying} from './hostile.ts';

const catalogue = createCatalogue(loadBuiltIn());
const sides = {left: 'sre', right: 'platform'};
/** The first few entries of each kind: the same page in short. */
const few = {...catalogue, byKind: new Map([...catalogue.byKind].map(([kind, topics]) => [kind, topics.slice(0, 3)]))};
const whole = datasetPage(catalogue, sides);

describe('the page', () => {
	it('is one file of less than 1 MB that names no other', () => {
		expect(Buffer.byteLength(whole)).toBeLessThan(1_000_000);
		expect(whole).not.toMatch(/<link|<img|<iframe|@import|url\(|\ssrc=/);
	});

	it('has an anchor for every entry, each once, and no link to one that is not there', () => {
		const ids = [...whole.matchAll(/ id="([^"]+)"/g)].map(match => match[1]);
		expect(new Set(ids).size).toBe(ids.length);
		for (const {id} of catalogue.topics) expect(ids).toContain(id);
		for (const [, target] of whole.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(target);
	});

	it('allows in its policy nothing but its own style and script', () => {
		const policy = /Content-Security-Policy" content="([^"]+)"/.exec(whole)?.[1];
		expect(policy).toMatch(
			/^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/,
		);
		expect(whole).not.toMatch(/ style="/);
	});
});

const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(path => existsSync(path));
const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];
const name = executable ? 'in Chromium' : 'in Chromium, which is not installed (apt-get install chromium)';

describe.skipIf(!executable)(name, () => {
	let browser: Browser;
	let folder: string;
	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'rolex-page-'));
		browser = await chromium.launch({executablePath: executable, args: flags});
	}, 60_000);
	afterAll(async () => {
		await browser?.close();
		rmSync(folder, {recursive: true, force: true});
	});

	/** Opens HTML from a file, without a network; nothing may be asked of it, and nothing may go wrong. */
	async function open(html: string, options: BrowserContextOptions = {}, hash = ''): Promise<Page> {
		const file = join(folder, `${Math.random().toString(36).slice(2)}.html`);
		writeFileSync(file, html);
		const context = await browser.newContext({viewport: {width: 1100, height: 800}, ...options});
		await context.setOffline(true);
		const page = await context.newPage();
		const wrong: string[] = [];
		page.on('console', message => wrong.push(message.text()));
		page.on('pageerror', error => wrong.push(error.message));
		page.on(
			'request',
			request =>
				request.url() !== pathToFileURL(file).href &&
				!request.url().startsWith(`${pathToFileURL(file).href}#`) &&
				wrong.push(request.url()),
		);
		onTestFinished(async () => {
			await context.close();
			expect(wrong).toEqual([]);
		});
		await page.goto(`${pathToFileURL(file).href}${hash}`);
		return page;
	}

	const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

	async function violations(page: Page, rules = '{}'): Promise<readonly string[]> {
		await page.evaluate((await import('node:fs')).readFileSync(axe, 'utf8'));
		const run = `axe.run(document, {resultTypes: ["violations"], rules: ${rules}}).then(({violations}) => violations.map(({id, nodes}) => id + ": " + nodes[0].html.slice(0, 200)))`;
		return (await page.evaluate(run)) as readonly string[];
	}

	const top = (page: Page, id: string) => page.evaluate(`document.getElementById('${id}').getBoundingClientRect().top`);
	const results = (page: Page) => page.locator('#_results a span').allTextContents();
	const focused = (page: Page) => page.evaluate('document.activeElement.id');

	it('opens, finds what is meant as it is typed, and goes there on Enter', async () => {
		const page = await open(whole);
		await page.keyboard.press('/');
		expect(await focused(page)).toBe('_find');
		await page.keyboard.type('error budget');
		expect((await results(page))[0]).toBe('Error Budget');
		expect(await page.locator('#_status').textContent()).toMatch(/^\d+ entries$/);
		await page.keyboard.press('Enter');
		expect(page.url()).toMatch(/#error-budget$/);
		expect(await focused(page)).toBe('error-budget');
		await expect.poll(() => top(page, 'error-budget')).toBeGreaterThanOrEqual(40);
		expect(await top(page, 'error-budget')).toBeLessThan(300);
		expect(await page.locator('#_results').isHidden()).toBe(true);
	});

	it('finds what is mistyped, asked for in other words, and in any case', async () => {
		const page = await open(whole);
		for (const [query, title] of [
			['eror budgt', 'Error Budget'],
			['who gets paged', 'On-call'],
			['TOIL', 'Toil'],
			['kubernetes', 'Kubernetes'],
			['golden paths', 'Golden Path'],
		] as const) {
			await page.locator('#_find').fill(query);
			expect((await results(page)).slice(0, 3)).toContain(title);
		}
		await page.locator('#_find').fill('xyzzy plugh');
		expect(await page.locator('#_status').textContent()).toBe('Nothing is found for “xyzzy plugh”.');
		expect(await results(page)).toEqual([]);
	});

	it('is led by arrow keys through the results, and left with Esc', async () => {
		const page = await open(whole);
		await page.keyboard.press('/');
		await page.keyboard.type('budget');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		const second = (await results(page))[1];
		expect(await page.evaluate('document.activeElement.firstChild.textContent')).toBe(second);
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('ArrowUp');
		expect(await focused(page)).toBe('_find');
		await page.keyboard.press('Escape');
		expect(await page.locator('#_find').inputValue()).toBe('');
		await page.keyboard.type('/');
		expect(await page.locator('#_find').inputValue()).toBe('/');
	});

	it('opens at the entry of a deep link', async () => {
		const page = await open(whole, {}, '#error-budget');
		expect(await focused(page)).toBe('error-budget');
		await expect.poll(() => page.evaluate('scrollY > 1000')).toBe(true);
	});

	it.each(['light', 'dark'] as const)('has no violation that axe-core finds, in %s', async colorScheme => {
		const page = await open(datasetPage(few, sides), {colorScheme});
		await page.locator('#_find').fill('cost');
		expect(await violations(page)).toEqual([]);
	});

	it('has none when whole, contrast aside, which takes long and is the same everywhere', async () => {
		const page = await open(whole);
		expect(await violations(page, '{"color-contrast": {enabled: false}}')).toEqual([]);
	});

	it('follows the theme of the system, until another is chosen', async () => {
		const page = await open(whole, {colorScheme: 'dark'});
		const background = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
		const dark = await background();
		await page.locator('#_theme').click();
		expect(await page.locator('#_theme').textContent()).toBe('Theme: light');
		expect(await background()).not.toBe(dark);
		await page.locator('#_theme').click();
		expect(await background()).toBe(dark);
	});

	it('runs no other script, whatever is written into it', async () => {
		const page = await open(whole);
		page.removeAllListeners('console');
		page.removeAllListeners('request');
		await page.evaluate(`{
			const script = document.createElement('script');
			script.textContent = 'window.isRun = true';
			document.body.append(script);
			document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.isRun = true">');
		}`);
		expect(await page.evaluate('window.isRun')).toBeUndefined();
	});

	it('can be read without scripts', async () => {
		const page = await open(whole, {javaScriptEnabled: false});
		expect(await page.getByRole('heading', {name: 'Error Budget', exact: true}).count()).toBe(1);
		expect(await page.getByRole('search').count()).toBe(0);
	});

	it('needs no sideways scrolling, however narrow the window', async () => {
		const page = await open(whole);
		for (const width of [320, 700, 1600]) {
			await page.setViewportSize({width, height: 700});
			expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
		}
	});

	it('prints without what is only for a screen', async () => {
		const page = await open(whole, {colorScheme: 'dark'});
		await page.emulateMedia({media: 'print'});
		expect(await page.locator('.top').isVisible()).toBe(false);
		expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
	});

	it('is led by landmarks and headings in order', async () => {
		const page = await open(whole);
		for (const role of ['banner', 'navigation', 'main', 'contentinfo', 'search'] as const)
			expect(await page.getByRole(role).count()).toBe(1);
		const levels = (await page.evaluate(
			'[...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].map(({tagName}) => Number(tagName[1]))',
		)) as readonly number[];
		expect(levels[0]).toBe(1);
		for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
	});

	it('shows what a hostile dataset says, and does nothing of it', async () => {
		const page = await open(
			datasetPage(createCatalogue(datasetSaying('<img src=x onerror="window.isRun=1"></script><script>window.isRun=1</script>')), {
				left: 'one',
				right: 'two',
			}),
		);
		expect(await page.evaluate('window.isRun')).toBeUndefined();
		await page.locator('#_find').fill('onerror');
		expect((await results(page))[0]).toContain('<img src=x onerror=');
		expect(await page.evaluate('window.isRun')).toBeUndefined();
	});

	it('of one entry, a comparison and a list has no violation either', async () => {
		const dimensions = catalogue.byKind.get('dimension') ?? [];
		const [first] = dimensions;
		if (!first) throw new Error('no dimension');
		for (const html of [
			topicPage(catalogue, first, sides),
			comparisonPage(catalogue, dimensions, sides),
			listPage(catalogue, 'All', catalogue.topics),
		]) {
			expect(await violations(await open(html))).toEqual([]);
		}
	});
});
