/* HTML parts that several forms share. Their words come from the form's texts and from "common". */
const error = (field) => '<p class="cordon-error" ng-if="view.at(\'' + field + '\')">{{view.at(\'' + field + '\')}}</p>';
const wrong = (field) => 'ng-class="{\'cordon-wrong\': view.at(\'' + field + '\')}"';
const row = (key, value, shown) => '<dt' + (shown ? ' ng-if="' + shown + '"' : '') + '>{{view.t(\'' + key + '\')}}</dt><dd' + (shown ? ' ng-if="' + shown + '"' : '') + '>' + value + '</dd>';

/** Asks for the time of an event and the zone of its place; a zone is chosen by country, and within a country that has several. */
const now = (field, zoneField) => '<button type="button" class="btn btn-default cordon-now" ng-click="view.now(\'' + field + '\', \'' + zoneField + '\')">{{view.t(\'when.now\')}}</button>';
const zone = (field, words) => '<div class="form-group cordon-zone"><label for="f-' + field + '">{{view.t(\'' + words + '\')}}</label>'
    + '<p class="cordon-line" ng-if="!view.zones.asks(\'' + field + '\')"><bdi>{{view.zones.label(f.' + field + ')}}</bdi> '
    + '<button type="button" class="cordon-linkish" id="f-' + field + '" ng-click="view.zones.open.' + field + ' = true">{{view.t(\'zone.other\')}}</button></p>'
    + '<cordon-picker ng-if="view.zones.open.' + field + '"><select class="form-control" aria-label="{{view.t(\'zone.country\')}}" ng-model="view.zones.picked.' + field + '" '
    + 'ng-change="view.zones.pick(\'' + field + '\', view.zones.picked.' + field + ')" ng-options="c.code as c.name for c in view.zones.countries"></select></cordon-picker>'
    + '<select ng-options="z.zone as z.label for z in view.zones.choices(\'' + field + '\')" id="f-' + field + '" class="form-control" '
    + 'ng-if="view.zones.asks(\'' + field + '\')" ng-model="f.' + field + '" ' + wrong(field) + '></select>'
    + '<button type="button" class="cordon-linkish" ng-if="view.zones.asks(\'' + field + '\') && !view.zones.open.' + field + '" ng-click="view.zones.open.' + field + ' = true">{{view.t(\'zone.other\')}}</button>'
    + error(field) + '</div>';

/** Shown beside the name under which a person was reported by number, if the file has another name. */
const DIFFERS = '<p class="cordon-note cordon-careful" id="nameDiffers" ng-if="arrest.reportedName.differs">{{view.t(\'file.nameDiffers\')}}</p>';

/** The fields of a part of a file. */
const GROUP =
    '<div class="cordon-grid"><div class="form-group" ng-repeat="d in g.fields track by d.key" ng-init="id = uid + d.key; typed = {}">'
    + '<label for="{{id}}" ng-if="d.kind !== \'flag\'">{{d.label}} <span class="cordon-needed" ng-if="d.required">{{view.t(\'notice.required\')}}</span></label>'
    + '<input id="{{id}}" class="form-control" ng-if="view.listed(d) && view.long(d)" list="{{id}}-list" autocomplete="off" placeholder="{{view.t(\'form.typeName\')}}" ng-model="typed.text" '
    + 'ng-model-options="{updateOn: \'change blur\'}" ng-change="typed.wrong = view.addCode(n, d, typed)" ng-keydown="view.enter($event)" ng-class="{\'cordon-wrong\': errors[d.key] || typed.wrong}" dir="auto">'
    + '<datalist id="{{id}}-list" ng-if="view.listed(d) && view.long(d)"><option ng-repeat="c in view.choices(d) track by c.code" value="{{c.name}}"></option></datalist>'
    + '<select id="{{id}}" class="form-control" ng-if="view.listed(d) && !view.long(d)" ng-model="typed.text" ng-change="view.addCode(n, d, typed)" ng-class="{\'cordon-wrong\': errors[d.key]}" ng-options="c.code as c.name for c in view.choices(d)">'
    + '<option value="">{{view.t(\'form.add\')}}</option></select>'
    + '<ul class="cordon-chips" ng-if="view.listed(d)"><li ng-repeat="c in view.codesIn(n[d.key]) track by c"><button type="button" ng-click="view.dropCode(n, d, c)" '
    + 'aria-label="{{view.t(\'form.remove\', {what: view.codeName(d, c)})}}"><bdi>{{view.codeName(d, c)}}</bdi> ×</button></li></ul>'
    + '<cordon-picker ng-if="d.kind === \'country\'"><select id="{{id}}" class="form-control" ng-model="n[d.key]" ng-class="{\'cordon-wrong\': errors[d.key]}" ng-options="c.code as c.name for c in view.choices(d)"><option value="">{{view.t(\'notice.notGiven\')}}</option></select></cordon-picker>'
    + '<input id="{{id}}" class="form-control" ng-if="d.kind === \'line\'" ng-model="n[d.key]" ng-class="{\'cordon-wrong\': errors[d.key]}" dir="auto">'
    + '<input id="{{id}}" type="number" step="any" min="0" class="form-control" ng-if="d.kind === \'number\'" ng-model="n[d.key]" ng-class="{\'cordon-wrong\': errors[d.key]}">'
    + '<textarea id="{{id}}" class="form-control" rows="2" ng-if="d.kind === \'text\'" ng-model="n[d.key]" ng-class="{\'cordon-wrong\': errors[d.key]}" dir="auto"></textarea>'
    + '<select id="{{id}}" class="form-control" ng-if="d.kind === \'choice\'" ng-model="n[d.key]" ng-class="{\'cordon-wrong\': errors[d.key]}" ng-options="c as view.word(c) for c in d.codes"><option value="">{{view.t(\'notice.notGiven\')}}</option></select>'
    + '<select id="{{id}}" class="form-control" ng-if="d.kind === \'yesno\'" ng-model="n[d.key]" ng-class="{\'cordon-wrong\': errors[d.key]}" ng-options="c.v as c.t for c in view.yesno"><option value="">{{view.t(\'notice.notSaid\')}}</option></select>'
    + '<label class="cordon-plain" ng-if="d.kind === \'flag\'"><input type="checkbox" ng-model="n[d.key]"> {{d.label}}</label>'
    + '<p class="cordon-error" role="alert" ng-if="typed.wrong">{{typed.wrong}}</p><p class="cordon-hint" ng-if="d.hint">{{d.hint}}</p><p class="cordon-error" ng-if="errors[d.key]">{{errors[d.key]}}</p></div></div>';

const LEAD = '<span ng-repeat="s in view.lead() track by $index" ng-class="{\'cordon-strong\': $odd}">{{s}}</span>';

export const PARTS = {
  'cordon/head.html':
    '<p class="cordon-lead" ng-if="view.ready && !view.hasTable">' + LEAD + '<small>{{view.more()}}</small></p>'
    + '<details class="cordon-lead" ng-if="view.ready && view.hasTable"><summary>' + LEAD + '</summary><small>{{view.more()}}</small></details>'
    + '<p class="cordon-further" ng-if="view.ready && (view.help || view.operation())">'
    + '<a class="cordon-way-on" ng-if="view.operation()" ng-href="/operations/{{view.operation()}}">{{view.t(\'form.operation\', {operation: view.operation()})}}</a> '
    + '<a ng-if="view.help" ng-href="{{view.help}}" target="_blank">{{view.t(\'form.help\')}}</a></p>'
    + '<p class="cordon-hint cordon-legend" ng-if="view.ready && view.marked && !view.closed()"><span class="cordon-star" aria-hidden="true">*</span> {{view.t(\'form.required\')}}</p>'
    + '<div class="cordon-note" ng-if="view.loading && view.t.has(\'form.loading\')" role="status">{{view.t(\'form.loading\')}}</div>'
    + '<div class="cordon-note cordon-bad" ng-if="view.failed" role="alert">{{view.failed}}'
    + ' <button type="button" class="btn btn-default btn-sm" ng-click="view.reload()">{{view.t(\'form.again\')}}</button></div>'
    + '<div ng-include="\'cordon/desk.html\'" ng-if="view.desk && !view.loading"></div>'
    + '<div class="cordon-note cordon-bad" id="cordon-summary" tabindex="-1" role="alert" ng-if="view.refusal || (view.tried && view.wrong().length)">'
    + '<strong ng-if="view.refusal">{{view.refusal}}</strong><strong ng-if="!view.refusal">{{view.t(\'form.notSent\')}}</strong>'
    + '<ul ng-if="view.wrong().length"><li ng-repeat="w in view.wrong() track by $index">'
    + '<a href ng-click="view.go(w.field)" ng-if="w.field">{{w.text}}</a><span ng-if="!w.field">{{w.text}}</span></li></ul></div>',
  'cordon/desk.html':
    '<div class="cordon-note cordon-take" ng-class="{\'cordon-bad\': view.desk.hold.lost}" ng-if="view.closed() && view.desk.hold.holder && view.desk.hold.holder !== view.user" role="{{view.desk.hold.lost ? \'alert\' : \'status\'}}">'
    + '<span>{{view.t(view.desk.hold.lost ? \'hold.lost\' : \'hold.with\', {who: view.desk.hold.holder, time: view.desk.clock(view.desk.hold.since)})}}</span>'
    + ' <button type="button" class="btn btn-primary" ng-click="view.desk.takeOver()">{{view.t(\'hold.takeOver\', {who: view.desk.hold.holder})}}</button></div>'
    + '<div class="cordon-note cordon-take" ng-if="view.closed() && (!view.desk.hold.holder || view.desk.hold.holder === view.user)">'
    + '<span>{{view.t(\'form.takeFirst\')}}</span>'
    + ' <button type="button" class="btn btn-primary" ng-click="view.desk.take()" ng-disabled="view.desk.taking">{{view.t(\'form.take\')}}</button></div>'
    + '<p class="cordon-error" role="alert" ng-if="view.desk.error">{{view.desk.error}}</p>'
    + '<div class="cordon-note cordon-bad" role="alert" ng-if="view.desk.other" id="cordon-other" tabindex="-1"><strong>{{view.t(\'draft.other\', {who: view.desk.who(view.desk.other.by), time: view.desk.clock(view.desk.other.at)})}}</strong>'
    + '<table class="cordon-table"><thead><tr><th scope="col"></th><th scope="col">{{view.t(\'draft.mine\')}}</th><th scope="col">{{view.t(\'draft.theirs\')}}</th></tr></thead>'
    + '<tbody><tr ng-repeat="d in view.desk.other.differences track by $index"><th scope="row"><bdi>{{d.about}}</bdi></th><td><bdi>{{d.mine}}</bdi></td><td><bdi>{{d.theirs}}</bdi></td></tr></tbody></table>'
    + '<p ng-if="view.desk.other.more">{{view.t(\'form.andMore\', {n: view.desk.other.more})}}</p>'
    + '<button type="button" class="btn btn-default" ng-click="view.desk.takeTheirs()">{{view.t(\'draft.takeTheirs\')}}</button> '
    + '<button type="button" class="btn btn-default" ng-click="view.desk.keepMine()">{{view.t(\'draft.keepMine\')}}</button></div>'
    + '<p class="cordon-desk" ng-if="!view.closed() || view.desk.restored">'
    + '<span ng-if="view.desk.restored" role="status">{{view.t(\'draft.restored\', {who: view.desk.who(view.desk.restored.by), time: view.desk.clock(view.desk.restored.at)})}}'
    + ' <button type="button" class="cordon-linkish" ng-if="!view.closed()" ng-click="view.desk.anew()">{{view.t(\'draft.anew\')}}</button></span>'
    + '<span ng-if="view.desk.dropped" role="status">{{view.t(\'draft.dropped\')}} <button type="button" class="cordon-linkish" ng-click="view.desk.back()">{{view.t(\'draft.back\')}}</button></span>'
    + '<span ng-if="view.desk.keptAt && !view.desk.failed">{{view.t(\'draft.kept\', {time: view.desk.clock(view.desk.keptAt)})}}</span>'
    + '<span class="cordon-error" role="alert" ng-if="view.desk.failed">{{view.t(view.desk.final ? \'draft.refused\' : \'draft.failed\', {why: view.desk.failed})}}</span>'
    + '<span ng-if="!view.closed() && view.desk.hold.holder === view.user">{{view.t(\'hold.yours\', {time: view.desk.clock(view.desk.hold.since)})}}'
    + ' <button type="button" class="cordon-linkish" ng-click="view.desk.putBack()">{{view.t(\'hold.putBack\')}}</button></span></p>',
  'cordon/foot.html':
    '<fieldset class="cordon-panel" ng-if="view.ready && view.afterwards" ng-disabled="view.closed()"><h3>{{view.t(\'happened.title\')}}</h3>'
    + '<p class="cordon-hint">{{view.t(\'happened.hint\')}}</p><div class="cordon-grid">'
    + '<div class="form-group"><label for="f-happenedAt">{{view.t(\'happened.when\')}}</label>'
    + '<div class="cordon-when"><input id="f-happenedAt" type="datetime-local" class="form-control" ng-model="f.happenedAt" ' + wrong('happenedAt') + '>' + now('happenedAt', 'happenedZone') + '</div>'
    + '<p class="cordon-hint">{{view.happened()}}</p>' + error('happenedAt') + '</div>'
    + zone('happenedZone', 'happened.zone') + '</div></fieldset>'
    + '<div class="cordon-foot" ng-if="view.ready && !view.closed()" aria-live="polite">'
    + '<span ng-if="view.busy">{{view.t(\'form.checking\')}}</span>'
    + '<span ng-if="!view.busy && view.lacking.length"><strong>{{view.t(\'form.needed\')}}</strong> '
    + '<span ng-repeat="l in view.lacking | limitTo:4 track by $index"><a href ng-click="view.go(l.field)">{{l.text}}</a>{{$last ? "" : view.t(\'form.between\')}}</span>'
    + '<span ng-if="view.lacking.length > 4"> {{view.t(\'form.andMore\', {n: view.lacking.length - 4})}}</span></span>'
    + '<span ng-if="!view.busy && !view.lacking.length">{{view.next()}}</span></div>',
  'cordon/cancel.html':
    '<details class="cordon-danger" ng-if="view.cancel"><summary>{{view.t(\'cancel.title\')}}</summary>'
    + '<p>{{view.t(\'cancel.what\', {operation: view.cancel.operation})}}</p>'
    + '<button type="button" class="btn btn-default" ng-if="!view.cancel.preview" ng-click="view.cancel.look()">{{view.t(\'cancel.look\')}}</button>'
    + '<div ng-if="view.cancel.preview"><div ng-include="\'cordon/preview.html\'" ng-init="p = view.cancel.preview"></div>'
    + '<div class="form-group"><label for="cordon-cancel-reason">{{view.t(\'cancel.reason\')}}</label>'
    + '<textarea id="cordon-cancel-reason" class="form-control" rows="2" ng-model="view.cancel.reason"></textarea></div>'
    + '<div class="form-group"><label for="cordon-cancel-code">{{view.t(\'form.typeCode\', {operation: view.cancel.operation})}}</label>'
    + '<input id="cordon-cancel-code" class="form-control cordon-short" ng-model="view.cancel.code"></div>'
    + '<button type="button" class="btn btn-danger" ng-disabled="view.cancel.busy" ng-click="view.cancel.send()">{{view.t(\'cancel.send\')}}</button></div>'
    + '<p class="cordon-error" role="alert" ng-if="view.cancel.error">{{view.cancel.error}}</p>'
    + '<p role="status" ng-if="view.cancel.done">{{view.cancel.done}}</p></details>',
  'cordon/preview.html':
    '<ul class="cordon-preview"><li ng-if="p.targets !== undefined && p.targets !== null"><a ng-href="{{p.persons}}" target="_blank" ng-if="p.persons">{{view.t.count(\'preview.targets\', p.targets)}}</a>'
    + '<span ng-if="!p.persons">{{view.t.count(\'preview.targets\', p.targets)}}</span></li>'
    + '<li ng-if="p.told.length">{{view.t.count(\'preview.told\', p.told.length, {names: view.names(p.told)})}}</li>'
    + '<li class="cordon-warn" ng-repeat="w in p.warnings track by $index">{{view.warning(w)}}</li></ul>',
  'cordon/fields.html': GROUP,
  'cordon/notice.html':
    '<div ng-repeat="g in view.notice track by g.title" ng-if="!g.first || n.version === undefined"><h3>{{g.title}}</h3>' + GROUP + '</div>',
  'cordon/control.html':
    '<div ng-repeat="g in view.control track by g.title">' + GROUP + '</div>',
  'cordon/arrest.html':
    '<cordon-files quiet ng-attr-items="arrests/{{arrest.reference}}"></cordon-files><dl class="cordon-file">' + row('file.reference', '{{arrest.reference || view.vars.arrestReference}}')
    + row('file.reportedName', '<bdi>{{arrest.reportedName.name}}</bdi>' + DIFFERS, 'arrest.reportedName')
    + row('file.when', '{{view.when(arrest.happenedAt, arrest.zone)}}<br>{{view.elsewhere(arrest.happenedAt, arrest.zone)}}')
    + row('file.where', '<bdi>{{arrest.place}}</bdi><span ng-if="arrest.place">{{view.t(\'comma\')}}</span>{{view.country(arrest.country)}} <cordon-duty ng-attr-country="{{arrest.country}}"></cordon-duty>')
    + row('file.identifiedBy', '<bdi>{{arrest.identifiedBy}}</bdi>', 'arrest.identifiedBy')
    + row('file.legalBasis', '<bdi>{{arrest.legalBasis}}</bdi>', 'arrest.legalBasis')
    + row('file.custody', '<bdi>{{arrest.custody}}</bdi>', 'arrest.custody')
    + row('file.text', '<bdi>{{arrest.text}}</bdi>', 'arrest.text') + '</dl>',
  'cordon/who.html':
    '<h3>{{view.t(\'who.title\')}}</h3><div class="cordon-bar"><span class="cordon-choice" role="radiogroup" aria-label="{{view.t(\'who.how\')}}">'
    + '<label><input type="radio" name="who" ng-model="f.who" value="target"><span>{{view.t(\'who.target\')}}</span></label>'
    + '<label><input type="radio" name="who" ng-model="f.who" value="number"><span>{{view.t(\'who.number\')}}</span></label></span></div>'
    + '<div class="form-group" ng-if="f.who === \'target\'"><label for="f-targetReference">{{view.t(\'who.search\')}}</label>'
    + '<input id="f-targetReference" class="form-control" ng-model="persons.q" ng-change="persons.look()" ' + wrong('targetReference') + ' dir="auto" autocomplete="off">'
    + '<div class="cordon-pick" style="margin-top: 6px"><label style="display: block" ng-repeat="t in persons.shown track by t.reference">'
    + '<input type="radio" name="target" ng-model="f.targetReference" ng-value="t.reference"> <bdi class="cordon-name">{{t.name}}<span ng-if="t.forename">, {{t.forename}}</span></bdi> '
    + '<span class="cordon-ref">{{t.reference}}</span> <span class="cordon-tag cordon-calm" ng-if="t.state">{{view.word(t.state)}}</span>'
    + ' <span class="cordon-tag" ng-if="t.near">{{view.t(\'likeness.near\')}}</span></label>'
    + '<p class="cordon-hint" role="status" ng-if="persons.nobody">{{view.t(\'who.nobody\')}} <button type="button" class="cordon-linkish" ng-click="persons.byNumber()">{{view.t(\'who.byNumber\')}}</button></p>'
    + '<p class="cordon-error" role="alert" ng-if="persons.failed">{{persons.failed}}</p>'
    + '<p class="cordon-hint" ng-if="persons.more && !persons.nobody">{{view.t(\'who.more\')}}</p></div>'
    + error('targetReference') + '</div>'
    + '<div class="cordon-grid" ng-if="f.who === \'number\'"><div class="form-group"><label for="f-noticeNumber">{{view.t(\'notice.entity_id\')}}</label>'
    + '<input id="f-noticeNumber" class="form-control" ng-model="f.noticeNumber" placeholder="2027/12345" ' + wrong('noticeNumber') + '>' + error('noticeNumber') + '</div>'
    + '<div class="form-group"><label for="f-name">{{view.t(\'who.name\')}}</label><input id="f-name" class="form-control" ng-model="f.name" ' + wrong('name') + ' dir="auto">'
    + '<p class="cordon-hint">{{view.t(\'who.nameHint\')}}</p>' + error('name') + '</div></div>',
  'cordon/where.html':
    '<h3>{{view.t(\'where.title\')}}</h3><div class="cordon-grid"><div class="form-group" ng-if="!own"><label for="f-country">{{view.t(\'where.country\')}}</label><cordon-picker><select id="f-country" class="form-control" ng-model="f.country" ng-change="moved()" ng-options="c.code as c.name for c in countries" ' + wrong('country') + '>'
    + '<option value="">{{view.t(\'form.choose\')}}</option></select></cordon-picker>' + error('country') + '</div>'
    + '<div class="form-group"><label for="f-happenedAt">{{view.t(\'where.happenedAt\')}}</label>'
    + '<div class="cordon-when"><input id="f-happenedAt" type="datetime-local" class="form-control" ng-model="f.happenedAt" ' + wrong('happenedAt') + '>' + now('happenedAt', 'zone') + '</div>'
    + '<p class="cordon-hint">{{happened()}}</p>' + error('happenedAt') + '</div>' + zone('zone', 'where.zone')
    + '<div class="form-group"><label for="f-place">{{view.t(\'where.place\')}}</label><input id="f-place" class="form-control" ng-model="f.place" maxlength="500" dir="auto">' + error('place') + '</div></div>',
  'cordon/files.html':
    '<div class="form-group" ng-if="view.attaches"><cordon-picking before id="f-files" tabindex="-1" ng-attr-kept="{{view.kept}}" ng-on-picked="view.picked = $event.detail"></cordon-picking>' + error('files') + '</div>',
  'cordon/countries.html':
    '<label class="sr-only" for="q">{{view.t(\'pick.search\')}}</label>'
    + '<cordon-picker placeholder="{{view.t(\'pick.search\')}}"><select multiple id="q" class="form-control" data-chosen="{{picker.codes()}}" ng-model="picker.codes" ng-model-options="{getterSetter: true}" '
    + 'ng-options="c.code as picker.label(c) group by picker.group(c) for c in picker.offered()"></select></cordon-picker>'
    + '<p class="cordon-hint" ng-if="picker.unreached()">{{view.t(\'pick.noContact.why\')}}</p>'
    + '<div class="cordon-bar" ng-if="picker.all"><button type="button" class="cordon-linkish" ng-click="picker.pick(picker.countries, true)">{{view.t(\'pick.all\', {n: picker.countries.length})}}</button>'
    + '<button type="button" class="cordon-linkish" ng-click="picker.pick(picker.chosen(), false)" ng-disabled="!picker.chosen().length">{{view.t(\'pick.nobody\')}}</button></div>'
    + '<p class="cordon-hint" ng-if="picker.secretariat.length">{{view.t(\'ipsg.hint\')}}</p>',
  'cordon/person.html':
    '<cordon-files quiet ng-attr-items="targets/{{p.reference}}"></cordon-files><dl class="cordon-file"><dt ng-repeat-start="r in view.rows(p) track by $index">{{r.label}}</dt><dd ng-repeat-end><bdi dir="{{r.direction || \'auto\'}}">{{r.value}}</bdi></dd></dl>'
};
