package org.cordon.engine;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.cordon.shared.model.ProcessDeclaration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/**
 * All of the engine's history but what people typed: no variable that its process does not declare, no form field, no values in the
 * log of user operations.
 */
final class CordonHistoryLevel extends AbstractHistoryLevel {

    static final String NAME = "cordon";

    private final Supplier<Set<String>> declared;

    /** The engine makes its levels before the processes' beans exist, so these are asked at the first event. */
    CordonHistoryLevel(ObjectProvider<ProcessDeclaration> declarations) {
        declared = SingletonSupplier.of(() -> declarations.stream()
                .flatMap(declaration -> declaration.variables().stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public int getId() {
        // The engine's own levels are 0 to 3.
        return 10;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        if (type == HistoryEventTypes.FORM_PROPERTY_UPDATE || type == HistoryEventTypes.USER_OPERATION_LOG) {
            return false;
        }
        return !(entity instanceof VariableInstanceEntity variable) || declared.get().contains(variable.getName());
    }
}
