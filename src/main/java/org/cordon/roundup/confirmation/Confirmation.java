package org.cordon.roundup.confirmation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.roundup.confirmation.ConfirmationFeature.ConfirmationFact;

/**
 * One country's confirmation of one listed target: asked for, or answered.
 *
 * @param answer       the answer, or null until the country answers
 * @param investigator the investigator that a host country has named, or null
 * @param remark       the country's question, or its reason to decline, or null
 * @param answeredBy   the account that gave this answer, or null
 * @param fact         the event of the ledger that records this answer, or null
 * @param toldAt       when the coordination and the other countries were informed of this answer, or null
 * @param version      the version, which rises with every change, so that an answer to an outdated state is refused
 */
public record Confirmation(
        String operation, String target, String country, Role role, Answer answer, String investigator, String remark,
        Instant answeredAt, String answeredBy, UUID fact, Instant toldAt, int version) {

    /** The country's part: it wants the person, or the person is believed to be in it. */
    public enum Role { WANTING, HOST }

    /** The answer of a country; {@link #ASK} leaves the confirmation open. */
    public enum Answer {
        CONFIRM(ConfirmationFact.CONFIRMED), ASK(ConfirmationFact.CONFIRMATION_ASKED), DECLINE(ConfirmationFact.CONFIRMATION_DECLINED),
        NOT_ANSWERED(ConfirmationFact.NOT_CONFIRMED);

        private final FactType fact;

        Answer(FactType fact) {
            this.fact = fact;
        }

        /** Returns the type of fact that the ledger records for this answer. */
        FactType fact() {
            return fact;
        }
    }

    public static Confirmation asked(String operation, String target, String country, Role role) {
        return new Confirmation(operation, target, country, role, null, null, null, null, null, null, null, 0);
    }

    /** Returns confirmations without an answer: one for each target and each of its countries, all in the same role. */
    public static Stream<Confirmation> asked(String operation, Map<String, List<String>> countriesByTarget, Role role) {
        return countriesByTarget.entrySet().stream().flatMap(target -> target.getValue().stream()
                .map(country -> asked(operation, target.getKey(), country, role)));
    }

    /** The target, the country asked about it, and its role. */
    public record Question(String target, String country, Role role) {
    }

    public Question question() {
        return new Question(target, country, role);
    }

    public boolean isOpen() {
        return answer == null || answer == Answer.ASK;
    }

    /** Whether a country has given an answer that it can change. */
    boolean isGiven() {
        return answer == Answer.CONFIRM || answer == Answer.DECLINE;
    }

    Confirmation answered(Answer given, String named, String text, Instant at, String by, UUID recorded) {
        if (!isOpen()) {
            throw Refusal.conflict("has been answered already.");
        }
        return with(given, named, text, at, by, recorded);
    }

    /** Returns the confirmation with another answer in place of the given one. */
    Confirmation changed(Answer given, String named, String text, Instant at, String by, UUID recorded) {
        if (!isGiven()) {
            throw Refusal.conflict("has no answer that could be changed.");
        }
        return with(given, named, text, at, by, recorded);
    }

    private Confirmation with(Answer given, String named, String text, Instant at, String by, UUID recorded) {
        return new Confirmation(operation, target, country, role, given, named, text, at, by, recorded, null, version);
    }

    public Confirmation askedAgain() {
        return with(null, null, null, null, null, null);
    }

    Confirmation told(Instant at) {
        return new Confirmation(operation, target, country, role, answer, investigator, remark, answeredAt, answeredBy, fact, at, version);
    }
}
