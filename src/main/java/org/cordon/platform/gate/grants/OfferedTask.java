package org.cordon.platform.gate.grants;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.Resources.HISTORIC_PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.HISTORIC_TASK;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.TASK;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * Replaces the engine's check of a right on one task. Members of a candidate group may read the task and work on it, and nothing else.
 * Authorisations give every other right.
 *
 * <p>The assignee has no additional right. An officer who has left the group since taking the task has left the task as well.
 */
final class OfferedTask extends AuthorizationManager {

    private static final int OFFERED = READ.getValue() | TASK_WORK.getValue();

    /** The kinds of resources that never have an authorisation for a single item. */
    private static final Set<Integer> WITHOUT_ROWS = Set.of(TASK.resourceType(), HISTORIC_TASK.resourceType(),
            PROCESS_INSTANCE.resourceType(), HISTORIC_PROCESS_INSTANCE.resourceType());

    @Override
    public boolean isAuthorized(String user, List<String> groups, PermissionCheck check) {
        return isOffered(groups, check) || super.isAuthorized(user, groups, check);
    }

    @Override
    public boolean isAuthorized(String user, List<String> groups, CompositePermissionCheck checks) {
        return checks.isDisjunctive() && checks.getAtomicChecks().stream().anyMatch(check -> isOffered(groups, check))
                || super.isAuthorized(user, groups, checks);
    }

    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, String id) {
        if (!WITHOUT_ROWS.contains(resource.resourceType())) {
            super.deleteAuthorizationsByResourceId(resource, id);
        }
    }

    private boolean isOffered(List<String> groups, PermissionCheck check) {
        if (groups == null || check.getResourceType() != TASK.resourceType() || check.getResourceId() == null
                || (check.getPerms() & OFFERED) != check.getPerms()) {
            return false;
        }
        var task = getTaskManager().findTaskById(check.getResourceId());
        return task != null && task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull)
                .anyMatch(groups::contains);
    }
}
