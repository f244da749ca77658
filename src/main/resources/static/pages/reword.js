/* Changes the words that another script writes into a page, each time that it writes them. */

/** @param change changes a text node */
export function reword(change) {
  const all = (node) => {
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      change(texts.currentNode);
    }
  };
  new MutationObserver((changes) => changes.forEach(({type, target, addedNodes}) => {
    if (type === 'characterData') {
      change(target);
    } else {
      addedNodes.forEach((node) => (node.nodeType === Node.TEXT_NODE ? change(node) : all(node)));
    }
  })).observe(document.body, {childList: true, characterData: true, subtree: true});
  all(document.body);
}
