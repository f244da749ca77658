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

/** Makes delegates and listeners that are one call of a service with the subject of the process instance. */
public final class Delegates {

    private Delegates() {
    }

    /** Makes calls with the value of one variable. An instance without the variable fails with an error that names the variable. */
    public static AboutOne about(ProcessVariable<String> reference) {
        return new AboutOne(reference);
    }

    /** Makes calls with the values of two variables, mostly an operation and a country. */
    public static <S> AboutTwo<S> about(ProcessVariable<String> first, ProcessVariable<S> second) {
        return new AboutTwo<>(first, second);
    }

    /**
     * Makes a listener for a start form. The service takes the content of the form and returns the reference of the new item, which the
     * instance is about. The listener does nothing if the instance already has a reference: its item was not entered by the form.
     */
    public static ExecutionListener startForm(ProcessVariable<String> reference, String input, Function<JsonNode, String> service) {
        return startForm(reference, input, service, entered -> entered, entered -> List.of(reference.is(entered)));
    }

    /**
     * Makes a listener for a start form, see {@link #startForm(ProcessVariable, String, Function)}; the instance keeps more than the
     * reference.
     */
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

    /** The calls of {@link #about(ProcessVariable)}. */
    public record AboutOne(ProcessVariable<String> reference) {

        /** Calls the service without keeping its answer. */
        public JavaDelegate call(Consumer<String> service) {
            return execution -> service.accept(reference.from(execution).require());
        }

        /** Calls the service and keeps its answer, for a gateway or a timer. */
        public <T> JavaDelegate answer(ProcessVariable<T> answer, Function<String, T> service) {
            return execution -> answer.on(execution).set(service.apply(reference.from(execution).require()));
        }
    }

    /** The calls of {@link #about(ProcessVariable, ProcessVariable)}. */
    public record AboutTwo<S>(ProcessVariable<String> first, ProcessVariable<S> second) {

        /** Calls the service without keeping its answer. */
        public JavaDelegate call(BiConsumer<String, S> service) {
            return execution -> service.accept(first.from(execution).require(), second.from(execution).require());
        }

        /** Calls the service and keeps its answer, for a gateway or a timer. */
        public <T> JavaDelegate answer(ProcessVariable<T> answer, BiFunction<String, S, T> service) {
            return execution -> answer.on(execution).set(service.apply(first.from(execution).require(), second.from(execution).require()));
        }
    }
}
