package org.cordon.kernel.shared.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.cordon.kernel.shared.model.Decisions;
import org.springframework.stereotype.Component;

/** Evaluates the decision tables by the engine. */
@Component
final class CamundaDecisions implements Decisions {

    private final DecisionService decisions;

    CamundaDecisions(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Optional<Row> row(String table, Map<String, ?> given) {
        return Optional.ofNullable(ask(table, given).getSingleResult()).map(rule -> new Row(rule.getEntryMap()));
    }

    @Override
    public List<Row> rows(String table, Map<String, ?> given) {
        return ask(table, given).getResultList().stream().map(Row::new).toList();
    }

    private DmnDecisionTableResult ask(String table, Map<String, ?> given) {
        return decisions.evaluateDecisionTableByKey(table).variables(new HashMap<>(given)).evaluate();
    }
}
