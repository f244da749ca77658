package org.cordon.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Cordon does not do what it was asked, for a reason that the person who asked can act on.
 *
 * <p>The sentence and the reasons reach that person, through the form as well as through {@code /api}; they never hold personal
 * data of anybody else.
 */
public final class Refusal extends RuntimeException {

    /** What stands in the way: the input, a missing object, the present state, the caller's rights, or the size. */
    public enum Kind { INVALID, NOT_FOUND, CONFLICT, FORBIDDEN, TOO_LARGE }

    /**
     * One reason, beside the field that it is about.
     *
     * @param reason in English, going on from the name of the field
     * @param code   the same as a code in capitals, by which a page says it in the reader's language; null if there is none
     * @param values what the sentence names, by what it is; null if there is no code
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reason(String field, String reason, String code, Map<String, String> values) {

        public Reason(String field, String reason) {
            this(field, reason, null, null);
        }
    }

    private static final int MAX_CAUSES = 20;
    private static final Set<String> UNKEEPABLE_TEXT = Set.of("22021", "22P05");

    private final Kind kind;
    private final List<Reason> reasons;

    private Refusal(Kind kind, String sentence, List<Reason> reasons) {
        super(sentence);
        this.kind = kind;
        this.reasons = List.copyOf(reasons);
    }

    public static Refusal invalid(String sentence) {
        return invalid(sentence, List.of());
    }

    public static Refusal invalid(String sentence, List<Reason> reasons) {
        return new Refusal(Kind.INVALID, sentence, reasons);
    }

    public static Refusal notFound(String sentence) {
        return new Refusal(Kind.NOT_FOUND, sentence, List.of());
    }

    public static Refusal conflict(String sentence) {
        return new Refusal(Kind.CONFLICT, sentence, List.of());
    }

    public static Refusal forbidden(String sentence) {
        return new Refusal(Kind.FORBIDDEN, sentence, List.of());
    }

    public static Refusal tooLarge(String sentence) {
        return new Refusal(Kind.TOO_LARGE, sentence, List.of());
    }

    /** The refusal that an exception is, or carries as a cause: the engine wraps what a listener throws. */
    public static Optional<Refusal> in(Throwable failure) {
        return causes(failure).filter(Refusal.class::isInstance).map(Refusal.class::cast).findFirst()
                .or(() -> causes(failure).anyMatch(Refusal::isUnkeepableText)
                        ? Optional.of(invalid("A text holds a character that cannot be kept: the one with the number 0.")) : Optional.empty());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(MAX_CAUSES);
    }

    /** PostgreSQL keeps every character but one, and says so only when it is asked to. */
    private static boolean isUnkeepableText(Throwable failure) {
        return failure instanceof SQLException refused && UNKEEPABLE_TEXT.contains(String.valueOf(refused.getSQLState()));
    }

    public Kind kind() {
        return kind;
    }

    /** The sentence to show. */
    public String sentence() {
        return getMessage();
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
