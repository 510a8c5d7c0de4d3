import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {type Browser, type BrowserContextOptions, chromium, type Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from 'vitest';
import {loadBuiltIn} from '../../source/dataset/built-in.ts';
import {datasetSchema} from '../../source/dataset/schema.ts';
import {agreementOf} from '../../source/decisions/agreement.ts';
import {standingOf} from '../../source/decisions/standing.ts';
import {speakIn} from '../../source/messages/speak-in.ts';
import {agreementReport} from '../../source/print/agreement/agreement-report.ts';
import {comparisonPage, datasetPage, listPage, topicPage} from '../../source/print/html/pages.ts';
import {reportPage} from '../../source/print/report/html.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import type {Topic} from '../../source/topics/topic.ts';
import {bakery} from '../decisions/bakery.ts';
import {craft, crafts, craftsSides} from '../helpers/crafts.ts';
import {sample} from '../helpers/sample.ts';
import {datasetSaying} from './hostile.ts';

const sides = {left: 'sre', right: 'platform'};
const whole = datasetPage(sample, sides);
const craftsPage = datasetPage(crafts, craftsSides);

describe('the page', () => {
	it('is one file of less than 1 MB that names no other', () => {
		const builtIn = datasetPage(createCatalogue(loadBuiltIn()), sides);
		expect(Buffer.byteLength(builtIn)).toBeLessThan(1_000_000);
		expect(builtIn).not.toMatch(/<link|<img|<iframe|@import|url\(|\ssrc=/);
	});

	it('has an anchor for every entry, each once, and no link to one that is not there', () => {
		const tags = whole.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '');
		const ids = [...tags.matchAll(/ id="?([^\s">]+)/g)].map(match => match[1]);
		expect(new Set(ids).size).toBe(ids.length);
		for (const {id} of sample.topics) expect(ids).toContain(id);
		for (const [, target] of tags.matchAll(/ href="?#([^\s">]+)/g)) expect(ids).toContain(target);
	});

	it('tells of work who owns it, who helps and how sure that is, in one table', () => {
		const row = />Light the oven before anybody else is awake<\/a>(.*?)\n/.exec(craftsPage)?.[1]?.replace(/<[^>]*>/g, '|');
		expect(row?.split('|').filter(Boolean)).toEqual(['Baker', 'Brewer', 'Firm']);
	});

	it('says of every entry all that its own page says', () => {
		const words = (html: string) =>
			html
				.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '')
				.replace(/<\/?a\b[^>]*>/g, '')
				.replace(/<[^>]*>/g, '\n')
				.split('\n')
				.filter(text => text.trim());
		const said = new Set(words(craftsPage));
		// What leads to an entry stands where it leads from.
		const backward: Readonly<Record<string, RegExp>> = {
			concept: /<dt>Work<dd>.*?(?=<dt>|<\/dl>)/,
			dimension: /<dt>Related<dd>.*?(?=<dt>|<\/dl>)/,
		};
		for (const topic of crafts.topics.filter(({kind}) => kind !== 'source')) {
			const alone = topicPage(crafts, topic, craftsSides);
			const article = alone.slice(alone.indexOf('<article'), alone.indexOf('</article>'));
			const own = words(article.replace(backward[topic.kind] ?? '', ''));
			if (topic.kind !== 'role') expect(own.filter(text => !said.has(text))).toEqual([]);
		}
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
	let shared: Page;
	let folder: string;
	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'rolex-page-'));
		browser = await chromium.launch({executablePath: executable, args: flags});
		shared = await pageWith({});
	}, 60_000);
	afterAll(async () => {
		await browser?.close();
		rmSync(folder, {recursive: true, force: true});
	});

	async function pageWith(options: BrowserContextOptions): Promise<Page> {
		const context = await browser.newContext(options);
		await context.setOffline(true);
		return context.newPage();
	}

	type OpenOptions = {
		readonly width?: number;
		readonly colorScheme?: 'light' | 'dark';
		readonly hasScripts?: boolean;
		readonly hasFingersAlone?: boolean;
		readonly hash?: string;
	};

	/**
	 * Opens HTML from a file, without a network; nothing may be asked of it, and nothing may go wrong. One page goes from file to file:
	 * starting another costs Chromium more than most tests. What it keeps is forgotten in between. Without scripts or a mouse it is one of its own.
	 */
	async function open(html: string, options: OpenOptions = {}): Promise<Page> {
		const {width = 1100, colorScheme = 'light', hasScripts = true, hasFingersAlone = false, hash = ''} = options;
		const file = join(folder, `${Math.random().toString(36).slice(2)}.html`);
		writeFileSync(file, html);
		const isShared = hasScripts && !hasFingersAlone;
		const page = isShared ? shared : await pageWith({javaScriptEnabled: hasScripts, hasTouch: hasFingersAlone, isMobile: hasFingersAlone});
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
			for (const event of ['console', 'pageerror', 'request'] as const) page.removeAllListeners(event);
			if (isShared) await page.evaluate('localStorage.clear()');
			else await page.context().close();
			expect(wrong).toEqual([]);
		});
		await page.setViewportSize({width, height: 800});
		await page.emulateMedia({media: null, colorScheme});
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
		await expect.poll(() => focused(page)).toBe('_find');
		await page.keyboard.type('error budget');
		await expect.poll(async () => (await results(page))[0]).toBe('Error Budget');
		expect(await page.locator('#_status').textContent()).toMatch(/^\d+ entries$/);
		await page.keyboard.press('Enter');
		await expect.poll(() => page.url()).toMatch(/#error-budget$/);
		await expect.poll(() => focused(page)).toBe('error-budget');
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
			['golden paths', 'Golden Path'],
			['difference between toil and burn rate', 'Burn Rate'],
			['difference between toil and burn rate', 'Toil'],
		] as const) {
			await page.locator('#_find').fill(query);
			expect((await results(page)).slice(0, 3)).toContain(title);
		}
		await page.locator('#_find').fill('xyzzy plugh');
		expect(await page.locator('#_status').textContent()).toBe('Nothing is found for “xyzzy plugh”.');
		expect(await results(page)).toEqual([]);
	});

	it.each([
		['r0', 'r6', ['Role 0 role1', 'Role 6 role2', 'Role 2 role3']],
		['r6', 'r2', ['Role 6 role1', 'Role 2 role3', 'Role 0 role1']],
	])('gives each side the colour of its role, and the two compared never the same: %s beside %s', async (left, right, expected) => {
		const roles = Array.from({length: 8}, (_, index) => ({id: `r${index}`, name: `Role ${index}`, short: `R${index}`, tagline: 'x'}));
		const sides = {r0: ['a'], r6: ['b'], r2: ['c', 'd']};
		const dimensions = [{id: 'd', title: 'D', group: 'g', question: 'Q?', sides, contrast: 'c', likeness: 'low' as const, why: 'w'}];
		const catalogue = createCatalogue(datasetSchema.parse({roles, dimensions}));
		const dimension = catalogue.ofKind('dimension')[0] as Topic;
		const page = await open(topicPage(catalogue, dimension, {left, right}));
		const tones = await page.evaluate(`[...document.querySelectorAll('.entry > div > *')].map(side => {
			const called = side.querySelector('b');
			const is = getComputedStyle(called).color;
			const tones = ['role1', 'role2', 'role3', 'role4', 'role5', 'role6'].filter(tone => {
				called.style.color = 'var(--' + tone + ')';
				return is === getComputedStyle(called).color && is === getComputedStyle(side).borderTopColor;
			});
			return called.textContent + ' ' + tones;
		})`);
		expect(tones).toEqual(expected);
	});

	it('finds by every other name, one with a comma too, and by the words at the ends of what is said', async () => {
		const page = await open(
			datasetPage(
				createCatalogue(
					datasetSchema.parse({
						roles: [
							{id: 'one', name: 'One', short: 'I', tagline: 'x', asked: ['unus']},
							{id: 'two', name: 'Two', short: 'II', tagline: 'x'},
						],
						categories: [{id: 'c', title: 'C'}],
						concepts: [
							{
								id: 'bread',
								term: 'Bread',
								aliases: ['loaf', 'salt, flour and water'],
								category: 'c',
								lead: 'shared',
								definition: 'Baked dough',
								sides: {one: 'kneads it', two: 'eats it'},
								example: 'crusty things',
								practice: {well: ['slowly risen', 'twice folded'], wrong: []},
							},
							{id: 'dough', term: 'Dough', category: 'c', lead: 'shared', definition: 'Raw bread, no salt', sides: {}},
						],
					}),
				),
				{left: 'one', right: 'two'},
			),
		);
		for (const query of ['loaf', 'salt, flour and water', 'dough kneads', 'eats', 'crusty', 'things', 'slowly', 'twice', 'folded']) {
			await page.locator('#_find').fill(query);
			expect([query, (await results(page))[0]]).toEqual([query, 'Bread']);
		}
		await page.locator('#_find').fill('unus');
		expect((await results(page))[0]).toBe('One');
	});

	it('says in German what its script says, where it is written in German', async () => {
		await speakIn('de');
		onTestFinished(() => speakIn('en'));
		const page = await open(datasetPage(createCatalogue(loadBuiltIn()), sides));
		const status = async (query: string) => {
			await page.locator('#_find').fill(query);
			return page.locator('#_status').textContent();
		};
		expect(await status('budget')).toMatch(/^\d+ Einträge$/);
		expect(await status('xy$&#zzy')).toBe('Zu „xy$&#zzy“ ist nichts zu finden.');
		await page.locator('#_all').click();
		expect(await page.locator('#_all').textContent()).toBe('Alles zuklappen');
		await page.locator('#_theme').click();
		expect(await page.locator('#_theme').textContent()).toBe('Farben: hell');
		expect(await page.locator('#sources .naming').first().textContent()).toMatch(/^(?:Zitiert von |Von keinem)/);
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
		await expect.poll(() => focused(page)).toBe('_find');
		await page.keyboard.press('Escape');
		expect(await page.locator('#_find').inputValue()).toBe('');
		await page.keyboard.type('/');
		expect(await page.locator('#_find').inputValue()).toBe('/');
	});

	it('opens at the entry of a deep link', async () => {
		const page = await open(whole, {hash: '#error-budget'});
		await expect.poll(() => focused(page)).toBe('error-budget');
		expect(await page.locator('#error-budget p').first().isVisible()).toBe(true);
		await expect.poll(() => top(page, 'error-budget')).toBeLessThan(300);
	});

	it.each(['light', 'dark'] as const)('has no violation that axe-core finds, in %s', async colorScheme => {
		const page = await open(craftsPage, {colorScheme});
		await page.locator('#_all').click();
		await page.locator('#_find').fill('oven');
		expect(await violations(page)).toEqual([]);
	});

	it('has none when whole, contrast aside, which takes long and is the same everywhere', async () => {
		const page = await open(whole);
		expect(await violations(page, '{"color-contrast": {enabled: false}}')).toEqual([]);
	});

	it.each([
		['wide', 1100],
		['narrow', 320],
	])('has none on the page of an agreement either, which fits where it is %s', async (_, width) => {
		const decided = {
			'light-oven': 'seller',
			sweep: {owner: 'baker', helps: 'seller'},
			'answer-bell': 'disagree',
			'choose-bell': ['baker', 'seller'],
		};
		const dataset = bakery();
		const standing = standingOf(decided, dataset);
		const agreement = agreementOf({dataset, decided, standing, sides: {left: 'baker', right: 'seller'}});
		const page = await open(reportPage(agreementReport(agreement)), {width});
		expect(await violations(page)).toEqual([]);
		expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
		// Stacked, a cell that says nothing is not there.
		const shown = '[...document.querySelectorAll("td")].filter(cell => !cell.textContent && cell.getClientRects().length > 0).length';
		expect((await page.evaluate(shown)) === 0).toBe(width < 700);
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
		const page = await open(whole, {hasScripts: false});
		await page.locator('#concepts > details > summary').click();
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

	it('is folded: each kind is an index, each entry opens, and everything at once', async () => {
		const page = await open(craftsPage);
		const isSeen = (text: string) => page.locator('#concepts, #ownership').getByText(text, {exact: true}).first().isVisible();
		expect(await isSeen('Saccharomyces')).toBe(false);
		expect(await isSeen('Yeast')).toBe(false);
		await page.locator('#concepts > details > summary').click();
		expect(await isSeen('Yeast')).toBe(true);
		expect(await isSeen('Kept cool.')).toBe(false);
		await page.locator('#yeast > summary').click();
		expect(await isSeen('Kept cool.')).toBe(true);
		await page.locator('#_all').click();
		expect(await isSeen('The street has no bread.')).toBe(true);
		await page.locator('#_all').click();
		expect(await isSeen('The street has no bread.')).toBe(false);
	});

	it('goes from a name in a table to the entry, unfolded', async () => {
		const page = await open(craftsPage);
		await page.getByRole('link', {name: 'Heat and how it is kept'}).first().click();
		await expect.poll(() => page.locator('#heat').getByText('Steam in the first minutes.').isVisible()).toBe(true);
	});

	it('keeps the search and the place in sight, and marks where one is', async () => {
		const page = await open(whole, {hash: '#error-budget'});
		for (const width of [390, 1100]) {
			await page.setViewportSize({width, height: 800});
			await page.evaluate('document.getElementById("toil").scrollIntoView()');
			await expect.poll(() => page.locator('.contents [aria-current]').textContent()).toBe('Concepts');
			expect(await page.locator('#_find').boundingBox()).toMatchObject({y: expect.any(Number)});
			expect((await page.locator('#_find').boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
			expect((await page.locator('.contents').boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
		}
	});

	it.each([
		['source', 'wall', 'Cited by Heat and how it is kept \u00b7 A day \u00b7 1204: The first loaf is sold.'],
		['dimension', 'heat', 'Named in Yeast \u00b7 Which am I? Baker or Brewer, in 2 statements'],
		[
			'concept',
			'yeast',
			'Named in Light the oven before anybody else is awake \u00b7 The oven is cold at five \u00b7 A day \u00b7 Whisk \u00b7 Myth: Crust is a fault. \u00b7 Everybody is hungry \u00b7 1204: The first loaf is sold.',
		],
	])('tells of a %s what leads to it, when it is opened', async (_, id, said) => {
		const page = await open(craftsPage, {hash: `#${id}`});
		await expect.poll(() => page.locator(`#${id} .naming`).textContent()).toBe(said);
	});

	it.each([
		['a mouse', false],
		['fingers alone', true],
	])('tells of the key that searches where it can be pressed: with %s', async (_, hasFingersAlone) => {
		const page = await open(craftsPage, {hasFingersAlone});
		expect(await page.getByText('to search').isVisible()).toBe(!hasFingersAlone);
	});

	it('has every label on the line of what it labels', async () => {
		const page = await open(craftsPage);
		await page.getByText('Open all').click();
		const apart = await page.evaluate(`[...document.querySelectorAll('dd > :first-child')].map(first => {
			const label = first.parentElement.previousElementSibling;
			return label.tagName === 'DT' ? Math.abs(label.getBoundingClientRect().top - first.getBoundingClientRect().top) : 0;
		})`);
		expect(apart).not.toEqual([]);
		expect(Math.max(...(apart as readonly number[]))).toBeLessThan(4);
	});

	it('stacks the comparison on a phone: each cell has the width of the window', async () => {
		const page = await open(comparisonPage(crafts, crafts.ofKind('dimension'), craftsSides), {width: 390});
		const widths = (await page.evaluate(
			'[...document.querySelectorAll("td")].filter(cell => cell.textContent).map(cell => cell.getBoundingClientRect().width)',
		)) as readonly number[];
		expect(Math.min(...widths)).toBeGreaterThan(300);
	});

	it('prints without what is only for a screen', async () => {
		const page = await open(whole, {colorScheme: 'dark'});
		await page.emulateMedia({media: 'print'});
		expect(await page.locator('.top').isVisible()).toBe(false);
		await page.evaluate('window.dispatchEvent(new Event("beforeprint"))');
		expect(await page.locator('#error-budget p').first().isVisible()).toBe(true);
		await page.evaluate('window.dispatchEvent(new Event("afterprint"))');
		expect(await page.evaluate('document.getElementById("error-budget").open')).toBe(false);
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

	it.each([
		['a dimension', () => topicPage(crafts, craft('dimension:heat'), craftsSides)],
		['a concept', () => topicPage(crafts, craft('concept:yeast'), craftsSides)],
		['work', () => topicPage(crafts, craft('work:light-the-oven'), craftsSides)],
		['a comparison', () => comparisonPage(crafts, crafts.ofKind('dimension'), craftsSides)],
		['a list', () => listPage(crafts, 'All', crafts.topics)],
	])('of %s alone has no violation either', async (_, html) => {
		expect(await violations(await open(html()))).toEqual([]);
	});
});
