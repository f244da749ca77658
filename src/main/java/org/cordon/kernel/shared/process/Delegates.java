package org.cordon.kernel.shared.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.kernel.shared.process.ProcessVariable.Value;

/** Delegates and listeners that are one call of a service, about what the process instance is about. */
public final class Delegates {

    private Delegates() {
    }

    /** About what one variable names. An instance without it fails there, naming the variable. */
    public static AboutOne about(ProcessVariable<String> reference) {
        return new AboutOne(reference);
    }

    /** About what two variables name together: mostly a country in an operation. */
    public static <S> AboutTwo<S> about(ProcessVariable<String> first, ProcessVariable<S> second) {
        return new AboutTwo<>(first, second);
    }

    /**
     * The service takes what the start form of a process holds, and says the reference of what it has entered, which the instance is about.
     * What came by other means is entered already.
     */
    public static ExecutionListener startForm(ProcessVariable<String> reference, String input, Function<JsonNode, String> service) {
        return startForm(reference, input, service, entered -> entered, entered -> List.of(reference.is(entered)));
    }

    /** See {@link #startForm(ProcessVariable, String, Function)}; the instance keeps more of what was entered than its reference. */
    public static <T> ExecutionListener startForm(ProcessVariable<String> reference, String input, Function<JsonNode, T> service,
            Function<T, String> named, Function<T, List<Value>> kept) {
        return execution -> {
            if (reference.from(execution).find().isEmpty()) {
                var entered = service.apply(Posted.json(execution, input));
                execution.setProcessBusinessKey(named.apply(entered));
                kept.apply(entered).forEach(value -> execution.setVariable(value.name(), value.value()));
            }
        };
    }

    /** See {@link #about(ProcessVariable)}. */
    public record AboutOne(ProcessVariable<String> reference) {

        /** Calls the service and keeps nothing of what it answers. */
        public JavaDelegate call(Consumer<String> service) {
            return execution -> service.accept(reference.from(execution).require());
        }

        /** Calls the service and keeps what it answers, for a gateway or a timer. */
        public <T> JavaDelegate answer(ProcessVariable<T> answer, Function<String, T> service) {
            return execution -> answer.on(execution).set(service.apply(reference.from(execution).require()));
        }
    }

    /** See {@link #about(ProcessVariable, ProcessVariable)}. */
    public record AboutTwo<S>(ProcessVariable<String> first, ProcessVariable<S> second) {

        /** Calls the service and keeps nothing of what it answers. */
        public JavaDelegate call(BiConsumer<String, S> service) {
            return execution -> service.accept(first.from(execution).require(), second.from(execution).require());
        }

        /** Calls the service and keeps what it answers, for a gateway or a timer. */
        public <T> JavaDelegate answer(ProcessVariable<T> answer, BiFunction<String, S, T> service) {
            return execution -> answer.on(execution).set(service.apply(first.from(execution).require(), second.from(execution).require()));
        }
    }
}
