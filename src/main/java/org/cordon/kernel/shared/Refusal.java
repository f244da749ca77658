package org.cordon.kernel.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The exception that tells a person why Cordon does not do what was asked, for a reason that the person can act on.
 *
 * <p>The sentence and the reasons reach that person, through the form as well as through {@code /api}; they never hold personal data of
 * anybody else. Both are translated into the reader's language where they leave Cordon; the log has them in English.
 */
public final class Refusal extends RuntimeException {

    /**
     * The kinds of obstacle: the input, a missing object, the present state, the caller's rights, the size, or the frequency of the act.
     */
    public enum Kind { INVALID, NOT_FOUND, CONFLICT, FORBIDDEN, TOO_LARGE, TOO_MANY }

    /**
     * A reason, with the field that it is about.
     *
     * @param said   what is wrong, as the continuation of a sentence that begins with the field's name
     * @param code   the name of the reason for scripts and pages, see {@link Said#code}; null if the reason has none
     * @param values the values in the sentence, see {@link Said#values}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reason(String field, @JsonProperty("reason") Said said, String code, Map<String, String> values) {

        public Reason {
            code = code == null ? said.code().orElse(null) : code;
            values = values == null ? said.values() : values;
        }

        public Reason(String field, Said said) {
            this(field, said, null);
        }

        /** Makes a reason with values for pages to show, in place of the values in its sentence. */
        public Reason(String field, Said said, Map<String, String> values) {
            this(field, said, null, values);
        }

        /**
         * @param template a literal, see {@link Said}
         * @param values   the values of its placeholders
         */
        public static Reason of(String field, String template, Object... values) {
            return new Reason(field, Said.said(template, values));
        }

        /** Joins reasons, each with its field, as clauses of one sentence. */
        public static Spoken joined(List<Reason> reasons) {
            return Spoken.clauses(reasons.stream().map(reason -> Said.said("{field} {reason}", reason.field(), reason.said())).toList());
        }

        /** Returns the reason in English. */
        @JsonIgnore
        public String reason() {
            return said.toString();
        }
    }

    private static final int MAX_CAUSES = 20;
    private static final Set<String> UNKEEPABLE_TEXT = Set.of("22021", "22P05");

    private final Kind kind;
    private final transient Said said;
    private final boolean outdated;
    private final List<Reason> reasons;
    private final Duration wait;

    private Refusal(Kind kind, Said said, List<Reason> reasons, boolean outdated) {
        this(kind, said, reasons, outdated, null);
    }

    private Refusal(Kind kind, Said said, List<Reason> reasons, boolean outdated, Duration wait) {
        super(said.toString());
        this.kind = kind;
        this.said = said;
        this.outdated = outdated;
        this.reasons = List.copyOf(reasons);
        this.wait = wait;
    }

    /**
     * @param template a literal, see {@link Said}
     * @param values   the values of its placeholders
     */
    public static Refusal invalid(String template, Object... values) {
        return invalid(Said.said(template, values), List.of());
    }

    public static Refusal invalid(String sentence, List<Reason> reasons) {
        return invalid(Said.said(sentence), reasons);
    }

    public static Refusal invalid(Said sentence, List<Reason> reasons) {
        return new Refusal(Kind.INVALID, sentence, reasons, false);
    }

    /** Refuses rows, some of which may have changed since the caller read them. */
    public static Refusal invalid(Said sentence, List<Reason> reasons, boolean outdated) {
        return new Refusal(Kind.INVALID, sentence, reasons, outdated);
    }

    public static Refusal notFound(String template, Object... values) {
        return of(Kind.NOT_FOUND, Said.said(template, values));
    }

    public static Refusal conflict(String template, Object... values) {
        return of(Kind.CONFLICT, Said.said(template, values));
    }

    /** Refuses a change to something that has changed since the caller read it; pages then read it again. */
    public static Refusal outdated(String template, Object... values) {
        return new Refusal(Kind.CONFLICT, Said.said(template, values), List.of(), true);
    }

    public static Refusal forbidden(String template, Object... values) {
        return of(Kind.FORBIDDEN, Said.said(template, values));
    }

    public static Refusal tooLarge(String template, Object... values) {
        return of(Kind.TOO_LARGE, Said.said(template, values));
    }

    /** Refuses an act that the caller may repeat after a wait. */
    public static Refusal tooMany(Duration wait, Said sentence) {
        return new Refusal(Kind.TOO_MANY, sentence, List.of(), false, wait);
    }

    /** Makes a refusal with a sentence from elsewhere. */
    public static Refusal of(Kind kind, Said sentence) {
        return new Refusal(kind, sentence, List.of(), false);
    }

    /** Returns the refusal that an exception is, or has as a cause: the engine wraps what a listener throws. */
    public static Optional<Refusal> in(Throwable failure) {
        return causes(failure).filter(Refusal.class::isInstance).map(Refusal.class::cast).findFirst()
                .or(() -> causes(failure).anyMatch(Refusal::isUnkeepableText)
                        ? Optional.of(Refusal.invalid("A text holds a character that cannot be kept: the one with the number "
                                + "0.")) : Optional.empty());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(MAX_CAUSES);
    }

    /**
     * Whether PostgreSQL refused a text because of the one character that PostgreSQL cannot store. This shows only when the text is stored.
     */
    private static boolean isUnkeepableText(Throwable failure) {
        return failure instanceof SQLException refused && UNKEEPABLE_TEXT.contains(String.valueOf(refused.getSQLState()));
    }

    public Kind kind() {
        return kind;
    }

    /** Returns the sentence to show, in English. */
    public String sentence() {
        return getMessage();
    }

    /** Returns the sentence to show. */
    public Said said() {
        return said;
    }

    /** Returns how many seconds the caller has to wait; empty if waiting does not help. */
    public Optional<Long> secondsToWait() {
        return Optional.ofNullable(wait).map(time -> Math.max(1, time.plusMillis(999).toSeconds()));
    }

    public boolean isOutdated() {
        return outdated;
    }

    /**
     * Returns the code for pages and scripts: the code of the sentence, see {@link Said#code}. A sentence without a code gives the kind.
     */
    public String code() {
        return said.code().orElseGet(kind::name);
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
