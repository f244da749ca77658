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
 * The engine's queries for tasks: whoever does not read them by their processes finds those that are offered to one of his
 * groups, whatever else he asks for. The engine's own statement would compare each task with each authorisation of the reader.
 *
 * <p>It fails closed: without these statements a query fails, and of whoever is not narrowed the engine itself asks for rights, of which
 * no officer has any on tasks.
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

    /** There are none: no model and no interface makes a task within a task. */
    @Override
    public List<Task> findTasksByParentTaskId(String parent) {
        return List.of();
    }

    /** Whether somebody asks to whom only the tasks of his groups are shown; the query then knows these, and is compared with no right. */
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

    /** Of such a reader the engine's own statement asks of which processes he has the right. */
    private static boolean readsByProcess(Authentication reader) {
        return reader.getGroupIds() != null && reader.getGroupIds().stream().anyMatch(Grants.READERS_OF_SHOWN_TASKS::contains);
    }
}
