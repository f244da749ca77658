/*
 * Reduces the properties by which Tasklist searches and sorts to those that mean something to an officer, without the engine's own
 * properties. Tasklist has neither a setting nor a plugin point for either list, so both are shortened in the scopes that hold them.
 */
const SEARCHED = ['name', 'due', 'created'];
const NOT_SORTED = ['priority', 'followUpDate', 'assignee'];

function shorten() {
  const search = document.querySelector('[cam-widget-search]');
  const scope = search && window.angular.element(search).isolateScope();
  if (scope && scope.types && scope.types.length > SEARCHED.length) {
    scope.types.splice(0, scope.types.length, ...scope.types.filter((type) => SEARCHED.includes(type.id.key)));
    scope.$applyAsync();
  }
  const sorting = document.querySelector('.sorting-choice');
  const choices = sorting && window.angular.element(sorting).scope();
  if (choices && choices.uniqueProps && choices.uniqueProps.priority) {
    [choices.uniqueProps, choices.availableOptions || {}].forEach((options) => NOT_SORTED.forEach((name) => delete options[name]));
    choices.$applyAsync();
  }
}

shorten();
new MutationObserver(shorten).observe(document.body, {childList: true, subtree: true});
export default [];
