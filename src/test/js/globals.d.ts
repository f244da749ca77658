/** Additions to the types of the browser: globals of the webapps, and properties that the scripts set on objects. */
interface Window {
  angular: any;
  Cordon: any;
  bust: string;
}

interface XMLHttpRequest {
  cordonAct?: string | null;
}

interface HTMLElement {
  cordonRow?: any;
  cordonOf?: any;
}

interface WindowEventMap {
  'cordon-receipt': CustomEvent<string>;
}

/** The markup decides which element a selector finds, so the types cannot know it. Browser tests check it. */
interface ParentNode {
  querySelector(selectors: string): any;
  querySelectorAll(selectors: string): NodeListOf<any>;
}

interface Document {
  getElementById(id: string): any;
}

interface EventTarget {
  closest(selectors: string): any;
}

declare module '/pages/charts/lib/echarts.esm.min.js';
