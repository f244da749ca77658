package org.cordon.platform.gate.grants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.io.ClassPathResource;

/**
 * Replaces the engine's queries for tasks. Most readers find only the tasks that are offered to their groups, even if the query asks for
 * more; readers with a right on processes are the exception. The engine's own statement would compare each task with each authorisation of
 * the reader.
 *
 * <p>A missing statement opens nothing: without these statements a query fails. If a reader is not limited to offered tasks, the engine
 * checks rights itself, and no officer has a right on tasks.
 */
final class OfferedTasks extends TaskManager {

    private static final String STATEMENTS = "engine/offered-tasks.xml";

    /** Reads the statements. {@code offered-tasks.xml} explains how they differ from the engine's own, and to whom a task is offered. */
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

    /** Returns nothing: no model and no interface makes a task within a task. */
    @Override
    public List<Task> findTasksByParentTaskId(String parent) {
        return List.of();
    }

    /**
     * Whether the reader gets only the tasks of the reader's own groups. If so, passes the groups to the query and switches off the check
     * of rights in the query.
     */
    private boolean isNarrowed(TaskQueryImpl query) {
        var reader = getCurrentAuthentication();
        if (!isAuthorizationEnabled() || !getCommandContext().isAuthorizationCheckEnabled() || reader == null || readsByProcess(reader)) {
            configureQuery(query);
            return false;
        }
        getTenantManager().configureQuery(query);
        var check = query.getAuthCheck();
        check.setAuthorizationCheckEnabled(false);
        check.setAuthGroupIds(reader.getGroupIds());
        return true;
    }

    /** Whether the reader has a right to read tasks by their processes. The engine's own statement then looks these processes up. */
    private static boolean readsByProcess(Authentication reader) {
        return reader.getGroupIds() != null && reader.getGroupIds().stream().anyMatch(Grants.READERS_OF_SHOWN_TASKS::contains);
    }
}
