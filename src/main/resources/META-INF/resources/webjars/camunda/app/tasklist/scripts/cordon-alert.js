/* The tasks in which a country is told of an alert and decides nothing. The page of the alert shows the rest. */
import {form} from './cordon-form.js';

/** Makes the form of such a task work; the alert is in its scope. */
export function alerted(camForm, $scope, inject, name) {
  const cordon = form(camForm, $scope, inject, {
    name,
    variables: ['alertReference', 'owedBy'],
    lead: () => ({country: $scope.alert ? cordon.view.country($scope.alert.issuer) : '', time: cordon.view.when(cordon.view.vars.owedBy), left: cordon.view.left(cordon.view.vars.owedBy)}),
    load: (vars) => cordon.get('/alerts/' + vars.alertReference).then((alert) => { $scope.alert = alert; }),
    next: () => cordon.view.t('next'),
    post: () => ({})
  });
}
