// Where Cockpit shows what Cordon has for managers; the pages themselves are in /pages/cockpit.
import { el } from '/pages/dom.js';
import { instanceTab } from '/pages/cockpit/instance.js';
import { operationPage } from '/pages/cockpit/operation.js';
import { dashboard, operationsPage } from '/pages/cockpit/operations.js';
import { show } from '/pages/cockpit/server.js';
import { t } from '/pages/cockpit/words.js';
import { showToday } from '/pages/today/today.js';

/** Of what matters today; the operations stand below it. */
const FEW = 3;

/** Cockpit gives a plugin one place at a time, and tells it to leave without saying which: the last one shown is left. */
function place(render) {
  let leave = () => {};
  return {
    render: (node, context) => {
      leave();
      Object.assign(node, { lang: t.language, dir: t.direction });
      leave = render(node, context) || (() => {});
    },
    unmount: () => leave(),
  };
}

/** A whole page: the part of Cockpit's page that a reader's software goes to. */
function page(node) {
  node.className = 'cordon cordon-page';
  node.setAttribute('role', 'main');
}

const fromHash = () => decodeURIComponent(window.location.hash.split('?')[0].split('/')[2] || '');

export default [
  {
    id: 'cordon-operations-navigation', pluginPoint: 'cockpit.navigation', priority: 120, properties: { path: '/operations', pagePath: '#/operations', label: t('operations'), checkActive: (url) => url.includes('#/operations') },
    ...place((node) => {
      node.replaceChildren(el('a', { href: '#/operations' }, t('operations')));
    }),
  },
  {
    id: 'cordon-operations-route', pluginPoint: 'cockpit.route', priority: 10, properties: { path: '/operations', label: t('operations') },
    ...place((node, { api }) => {
      page(node);
      const [today, content] = [el('section', {}), el('div', {})];
      node.replaceChildren(today, content);
      showToday(today, { few: FEW });
      return show(content, api, '', (operations, again) => operationsPage(operations, again, api));
    }),
  },
  {
    id: 'cordon-operation-route', pluginPoint: 'cockpit.route', priority: 9, properties: { path: '/operations/:reference', label: t('operation') },
    ...place((node, { api }) => {
      page(node);
      return show(node, api, `/${encodeURIComponent(fromHash())}`, (overview, again) => operationPage(overview, again, api));
    }),
  },
  {
    id: 'cordon-operations-dashboard', pluginPoint: 'cockpit.dashboard', priority: 100, properties: { label: t('operations') },
    ...place((node, { api }) => {
      const [today, content] = [el('section', {}), el('div', {})];
      node.className = 'cordon cordon-dashboard';
      node.replaceChildren(today, el('h3', {}, el('a', { href: '#/operations' }, t('operations'))), content);
      showToday(today, { level: 3, few: FEW });
      return show(content, api, '', dashboard);
    }),
  },
  {
    id: 'cordon-operation-tab', pluginPoint: 'cockpit.processInstance.runtime.tab', priority: 50, properties: { label: t('operation') },
    ...place((node, { api, processInstanceId }) => {
      node.className = 'cordon cordon-instance';
      let leaveOverview = () => {};
      const leave = show(node, api, `/instance/${encodeURIComponent(processInstanceId)}`, (named) => {
        const content = el('div', {});
        leaveOverview = show(content, api, `/${encodeURIComponent(named.operation)}`, (overview) => instanceTab(named, overview));
        return content;
      });
      return () => {
        leave();
        leaveOverview();
      };
    }),
  },
];
