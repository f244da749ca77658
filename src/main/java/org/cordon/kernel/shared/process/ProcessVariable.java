package org.cordon.kernel.shared.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;

/**
 * A variable of a process, declared once with its name and type: a reference, a routing fact or the time of a timer. A process variable
 * never holds personal data, because the engine's history is hard to purge.
 */
public final class ProcessVariable<T> {

    private final String name;
    private final Class<T> type;
    private final boolean kept;

    private ProcessVariable(String name, Class<T> type, boolean kept) {
        this.name = name;
        this.type = type;
        this.kept = kept;
    }

    public static ProcessVariable<String> string(String name) {
        return new ProcessVariable<>(name, String.class, true);
    }

    public static ProcessVariable<Boolean> bool(String name) {
        return new ProcessVariable<>(name, Boolean.class, true);
    }

    /**
     * Declares an answer for the gateways before the next save point, which read it in the same transaction. The engine does not store it.
     */
    public static ProcessVariable<Boolean> answer(String name) {
        return new ProcessVariable<>(name, Boolean.class, false);
    }

    public static ProcessVariable<Integer> integer(String name) {
        return new ProcessVariable<>(name, Integer.class, true);
    }

    public String name() {
        return name;
    }

    /** Returns the variable with a value, to start an instance with this value, or to find an instance by it. */
    public Value is(T value) {
        return new Value(name, of(value));
    }

    private Object of(T value) {
        return kept ? value : Variables.untypedValue(value, true);
    }

    /** Reads the variable from a scope. */
    public Reading<T> from(VariableScope scope) {
        return new Reading<>(this, scope);
    }

    /** Writes the variable to a scope. */
    public Writing<T> on(VariableScope scope) {
        return new Writing<>(this, scope);
    }

    /** The name of a variable, and its value in an instance. */
    public record Value(String name, Object value) {
    }

    /** The variable in one scope, to be read. */
    public record Reading<T>(ProcessVariable<T> variable, VariableScope scope) {

        /**
         * Returns the value of the variable.
         *
         * @throws IllegalStateException naming variable and instance, if the variable has no value
         */
        public T require() {
            return find().orElseThrow(() -> new IllegalStateException("Variable '" + variable.name + "' is missing in " + place()));
        }

        public Optional<T> find() {
            return Optional.ofNullable(variable.type.cast(scope.getVariable(variable.name)));
        }

        private String place() {
            return scope instanceof DelegateExecution execution
                    ? execution.getCurrentActivityId() + " of " + execution.getProcessBusinessKey() : scope.getVariableScopeKey();
        }
    }

    /** The variable in one scope, to be written. */
    public record Writing<T>(ProcessVariable<T> variable, VariableScope scope) {

        public void set(T value) {
            scope.setVariable(variable.name, isAskedForLater() ? value : variable.of(value));
        }

        /** Whether a later transaction reads the value. This is so in tasks of earlier models, which have a save point behind them. */
        private boolean isAskedForLater() {
            return scope instanceof DelegateTask task && task.getBpmnModelElementInstance().isCamundaAsyncAfter();
        }
    }
}
