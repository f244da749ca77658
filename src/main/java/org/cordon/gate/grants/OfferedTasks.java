package org.cordon.gate.grants;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.TASK;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.io.ClassPathResource;

/**
 * The engine's queries for tasks: whoever may not read all of them finds those that are offered to one of his groups, whatever else he asks
 * for. The engine's own statement would compare each task with each authorisation of the reader.
 *
 * <p>Where the statements below were missing, the query would fail and show nothing.
 */
final class OfferedTasks extends TaskManager {

    private static final String STATEMENTS = "engine/offered-tasks.xml";

    /** Reads the statements, which say in {@code offered-tasks.xml} what the engine's own say and to whom a task is offered. */
    static void addTo(Configuration statements) {
        try (var source = new ClassPathResource(STATEMENTS).getInputStream()) {
            new XMLMapperBuilder(source, statements, STATEMENTS, statements.getSqlFragments()).parse();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        return getDbEntityManager().selectList(isNarrowed(query) ? "selectOfferedTasks" : "selectTaskByQueryCriteria", query);
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        return (Long) getDbEntityManager().selectOne(isNarrowed(query) ? "countOfferedTasks" : "selectTaskCountByQueryCriteria", query);
    }

    /** Whether somebody asks who may not read every task; the query then knows his groups, and is compared with no authorisation. */
    private boolean isNarrowed(TaskQueryImpl query) {
        configureQuery(query);
        var check = query.getAuthCheck();
        if (!check.isAuthorizationCheckEnabled() || readsAll()) {
            return false;
        }
        check.getPermissionChecks().clear();
        check.setAuthGroupIds(getCurrentAuthentication().getGroupIds());
        return true;
    }

    private boolean readsAll() {
        return getAuthorizationManager().isAuthorized(new PermissionCheckBuilder().disjunctive().atomicCheckForResourceId(TASK, ANY, READ)
                .atomicCheckForResourceId(PROCESS_DEFINITION, ANY, READ_TASK).build());
    }
}
