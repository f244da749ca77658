package org.cordon.platform.gate.grants;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.Subject;
import org.cordon.platform.gate.grants.Grants.Grant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets the engine's authorisations to those of this release, undoing all changes made meanwhile. */
@Component
class EngineAuthorisations {

    private static final String MY_TASKS = "My tasks";
    private static final String FORMER_NAME = "My work";

    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;
    private final List<ProcessDeclaration> processes;

    EngineAuthorisations(AuthorizationService authorizations, FilterService filters, TaskService tasks,
            List<ProcessDeclaration> processes) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
        this.processes = processes;
    }

    @Transactional
    public void fix(List<String> bureaus, List<String> partners) {
        var wanted = Grants.of(bureaus, partners, processes).stream()
                .collect(Collectors.toMap(EngineAuthorisations::key, Function.identity()));
        var myWork = myTasks();
        var present = authorizations.createAuthorizationQuery().list().stream()
                .filter(authorization -> !isMadeByEngine(authorization)).toList();
        var kept = present.stream().filter(authorization -> isWanted(authorization, wanted, myWork))
                .collect(Collectors.toMap(EngineAuthorisations::key, Function.identity()));
        present.stream().filter(authorization -> kept.get(key(authorization)) != authorization)
                .forEach(authorization -> authorizations.deleteAuthorization(authorization.getId()));
        wanted.forEach((key, grant) -> {
            if (!kept.containsKey(key)) {
                save(authorizations.createNewAuthorization(AUTH_TYPE_GRANT), grant);
            }
        });
        if (!kept.containsKey(globalKey(myWork))) {
            readableByAll(myWork);
        }
    }

    /** Gives the grants of a partner whose group is made while Cordon runs. Does nothing if the grants exist already. */
    @Transactional
    public void letWork(String partner) {
        var present = authorizations.createAuthorizationQuery().groupIdIn(partner).list().stream().map(EngineAuthorisations::key).toList();
        Grants.partner(partner, processes).stream().filter(grant -> !present.contains(key(grant)))
                .forEach(grant -> save(authorizations.createNewAuthorization(AUTH_TYPE_GRANT), grant));
    }

    /** Whether the engine itself made the authorisation, as it does for each person on that person's account. */
    private static boolean isMadeByEngine(Authorization authorization) {
        return authorization.getResourceType() == Resources.USER.resourceType()
                && authorization.getResourceId().equals(authorization.getUserId());
    }

    private static boolean isWanted(Authorization authorization, Map<String, Grant> wanted, String myWork) {
        if (key(authorization).equals(globalKey(myWork))) {
            return true;
        }
        var grant = wanted.get(key(authorization));
        return grant != null && ((AuthorizationEntity) authorization).getPermissions() == grant.mask();
    }

    private void save(Authorization authorization, Grant grant) {
        authorization.setGroupId(grant.group());
        authorization.setResource(grant.resource());
        authorization.setResourceId(grant.id());
        authorization.setPermissions(grant.permissions());
        authorizations.saveAuthorization(authorization);
    }

    /**
     * Returns the only task list in Tasklist: the tasks of the reader's groups, in the order that the reader's Tasklist asks for. Renames
     * the list of an earlier version, and makes the list if it is missing.
     */
    private String myTasks() {
        var former = filters.createFilterQuery().filterName(FORMER_NAME).singleResult();
        if (former != null) {
            former.setName(MY_TASKS);
            filters.saveFilter(former);
        }
        var present = filters.createFilterQuery().filterName(MY_TASKS).singleResult();
        if (present != null) {
            letReadersOrder(present);
            return present.getId();
        }
        var filter = filters.newTaskFilter(MY_TASKS);
        filter.setQuery(ofTheReader());
        filter.setProperties(Map.of("priority", 0, "color", "#1f5f8b", "refresh", true,
                "description", "What you and your colleagues have to do, the most urgent first", "showUndefinedVariable", false,
                "variables", List.of(Map.of("name", Subject.OPERATION.name(), "label", "Operation"),
                        Map.of("name", Subject.COUNTRY.name(), "label", "Country"))));
        return filters.saveFilter(filter).getId();
    }

    private TaskQuery ofTheReader() {
        return tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks();
    }

    /**
     * Takes the order from the list of an earlier version. The engine sorts by a list's own order first, and so the order that a reader
     * chose had no effect.
     */
    private void letReadersOrder(Filter list) {
        if (!((AbstractQuery<?, ?>) list.getQuery()).getOrderingProperties().isEmpty()) {
            filters.saveFilter(list.setQuery(ofTheReader()));
        }
    }

    private void readableByAll(String filter) {
        var authorization = authorizations.createNewAuthorization(AUTH_TYPE_GLOBAL);
        authorization.setUserId(Authorization.ANY);
        authorization.setResource(Resources.FILTER);
        authorization.setResourceId(filter);
        authorization.setPermissions(new Permission[] {Permissions.READ});
        authorizations.saveAuthorization(authorization);
    }

    private static String key(Grant grant) {
        return grant.group() + " " + grant.resource().resourceType() + " " + grant.id();
    }

    private static String key(Authorization authorization) {
        return authorization.getAuthorizationType() == AUTH_TYPE_GLOBAL
                ? authorization.getUserId() + " " + authorization.getResourceType() + " " + authorization.getResourceId()
                : authorization.getGroupId() + " " + authorization.getResourceType() + " " + authorization.getResourceId();
    }

    private static String globalKey(String filter) {
        return Authorization.ANY + " " + Resources.FILTER.resourceType() + " " + filter;
    }
}
