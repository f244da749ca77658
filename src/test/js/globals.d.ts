/** What the scripts find in the browser beyond its own: the webapps' globals, and what they hang on its objects. */
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

/** Which element stands at a place of a page says its markup, which browser tests hold against the scripts. */
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
