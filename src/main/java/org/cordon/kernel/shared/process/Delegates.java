package org.cordon.kernel.shared.process;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Delegates that are one call of a service, about what the process instance is about. */
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
