/* Changes the words of a page that somebody else writes, as soon as he has written them and each time that he writes them anew. */

/** @param change what to do with a text node */
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
