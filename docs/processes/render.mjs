// Draws every model of ../../bpmn as <key>.svg and <key>.png beside this file, with bpmn-js in the Chromium that is installed;
// each phase that is drawn on a sheet of its own as <key>-<phase>.svg and .png, and who speaks to whom in a storey as
// <storey>-collaboration.svg and .png. All say of which file they were made, with its SHA-256, so that a test can tell a picture that has grown old.

import { createHash } from 'node:crypto';
import { accessSync, constants, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import { chromium } from 'playwright-core';

const HERE = dirname(fileURLToPath(import.meta.url));
const MODELS = join(HERE, '..', '..', 'bpmn');
const VIEWER = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-viewer.production.min.js');
const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];
const MARGIN = 20;
// Room under the drawing for the mark of bpmn.io, which its licence wants seen.
const MARK = 40;
// PNG: the signature, then the first chunk: length, type, 13 bytes of header, checksum.
const END_OF_PNG_HEADER = 8 + 4 + 4 + 13 + 4;

function browser() {
  if (process.env.CHROMIUM) {
    return process.env.CHROMIUM;
  }
  const found = process.env.PATH.split(delimiter).flatMap(folder => CHROMIUM.map(name => join(folder, name))).find(isExecutable);
  if (!found) {
    throw new Error('No Chromium on the path: install one, or name it in CHROMIUM.');
  }
  return found;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function draw(chrome, xml) {
  const page = await chrome.newPage({ deviceScaleFactor: 2 });
  await page.setContent('<body style="margin:0;background:white"><div id="canvas"></div></body>');
  // The buttons that open a phase are for a screen.
  await page.addStyleTag({ content: '.bjs-drilldown { display: none }' });
  await page.addScriptTag({ path: VIEWER });
  const { warnings, sheets } = await page.evaluate(async xml => {
    window.viewer = new BpmnJS({ container: document.querySelector('#canvas') });
    const { warnings } = await window.viewer.importXML(xml);
    return { warnings: warnings.map(String), sheets: window.viewer.get('canvas').getRootElements().map(root => root.id) };
  }, xml);
  if (warnings.length > 0) {
    throw new Error(warnings.join('\n'));
  }
  const pictures = [];
  for (const sheet of sheets) {
    pictures.push({ phase: phase(sheet), ...await drawSheet(page, sheet) });
  }
  await page.close();
  return pictures;
}

async function drawSheet(page, sheet) {
  const size = await page.evaluate(({ sheet, margin, mark }) => {
    const canvas = window.viewer.get('canvas');
    canvas.setRootElement(canvas.findRoot(sheet));
    const { x, y, width, height } = canvas.viewbox().inner;
    const size = { width: Math.ceil(width) + 2 * margin, height: Math.ceil(height) + margin + mark };
    const container = document.querySelector('#canvas');
    container.style.width = `${size.width}px`;
    container.style.height = `${size.height}px`;
    canvas.resized();
    canvas.viewbox({ x: x - margin, y: y - margin, ...size });
    return size;
  }, { sheet, margin: MARGIN, mark: MARK });
  await page.setViewportSize(size);
  const svg = await page.evaluate(async () => (await window.viewer.saveSVG()).svg);
  const png = await page.locator('#canvas').screenshot();
  return { svg, png };
}

// The end of a picture's name: that of the process has none.
function phase(sheet) {
  const [, meaning] = /^subProcess_(\w+)_plane$/.exec(sheet) ?? [];
  return meaning ? `-${meaning.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}` : '';
}

function origin(file, xml) {
  return `made from bpmn/${file}, sha256 ${createHash('sha256').update(xml).digest('hex')}`;
}

function signSvg(svg, words) {
  return svg.replace('<svg ', `<!-- ${words} -->\n<svg `);
}

function signPng(png, words) {
  const content = Buffer.from(`tEXtComment\0${words}`, 'latin1');
  const chunk = Buffer.alloc(content.length + 8);
  chunk.writeUInt32BE(content.length - 4);
  content.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(content), content.length + 4);
  return Buffer.concat([png.subarray(0, END_OF_PNG_HEADER), chunk, png.subarray(END_OF_PNG_HEADER)]);
}

const chrome = await chromium.launch({ executablePath: browser(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const file of readdirSync(MODELS, { recursive: true }).filter(name => name.endsWith('.bpmn')).sort()) {
    // A checkout may end lines differently; the model is the same.
    const xml = readFileSync(join(MODELS, file), 'utf8').replaceAll('\r\n', '\n');
    for (const { phase, svg, png } of await draw(chrome, xml)) {
      const picture = join(HERE, basename(file, '.bpmn') + phase);
      writeFileSync(`${picture}.svg`, signSvg(svg, origin(file, xml)));
      writeFileSync(`${picture}.png`, signPng(png, origin(file, xml)));
    }
    console.log(file);
  }
} finally {
  await chrome.close();
}
