package org.cordon.platform.gate.grants;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Closes CVE-2026-109432: the engine refuses expressions in a query but overlooks expressions in the {@code or()} parts of a query, and
 * runs these as code. The guard checks every part of every query.
 *
 * <p>Queries of stored filters are not commands themselves and keep their expressions; only Cordon makes filters.
 */
final class QueryExpressionGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query && holdsExpressions(query)) {
            throw new BadUserRequestException("Expressions are forbidden in queries");
        }
        return next.execute(command);
    }

    private static boolean holdsExpressions(AbstractQuery<?, ?> query) {
        return parts(query).anyMatch(part -> !part.getExpressions().isEmpty());
    }

    /** Returns the query and its {@code or()} parts. Only four kinds of queries have such parts. */
    private static Stream<AbstractQuery<?, ?>> parts(AbstractQuery<?, ?> query) {
        List<? extends AbstractQuery<?, ?>> alternatives = List.of();
        if (query instanceof TaskQueryImpl tasks) {
            alternatives = tasks.getQueries();
        } else if (query instanceof HistoricTaskInstanceQueryImpl tasks) {
            alternatives = tasks.getQueries();
        } else if (query instanceof ProcessInstanceQueryImpl instances) {
            alternatives = instances.getQueries();
        } else if (query instanceof HistoricProcessInstanceQueryImpl instances) {
            alternatives = instances.getQueries();
        }
        return Stream.concat(Stream.of(query), alternatives.stream());
    }
}
