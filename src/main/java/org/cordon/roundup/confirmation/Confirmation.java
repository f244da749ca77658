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
 * What one country has to confirm, or has answered, about one listed target.
 *
 * @param answer       null until it answers
 * @param investigator whom a host country has named, or null
 * @param remark       its question, or what stops it, or null
 * @param answeredBy   the account that gave this answer, or null
 * @param fact         the event of the ledger that tells of this answer, or null
 * @param toldAt       when the others were told of this answer, or null
 * @param version      counts up with every change, so that nobody answers about another state than he has read
 */
public record Confirmation(
        String operation, String target, String country, Role role, Answer answer, String investigator, String remark,
        Instant answeredAt, String answeredBy, UUID fact, Instant toldAt, int version) {

    /** Whether the country wants the person, or is where he is believed to be. */
    public enum Role { WANTING, HOST }

    /** What was answered; {@link #ASK} leaves the question open. */
    public enum Answer {
        CONFIRM(ConfirmationFact.CONFIRMED), ASK(ConfirmationFact.CONFIRMATION_ASKED), DECLINE(ConfirmationFact.CONFIRMATION_DECLINED),
        NOT_ANSWERED(ConfirmationFact.NOT_CONFIRMED);

        private final FactType fact;

        Answer(FactType fact) {
            this.fact = fact;
        }

        /** What the ledger calls this answer. */
        FactType fact() {
            return fact;
        }
    }

    public static Confirmation asked(String operation, String target, String country, Role role) {
        return new Confirmation(operation, target, country, role, null, null, null, null, null, null, null, 0);
    }

    /** The same question about each of some targets, to the countries that each concerns. */
    public static Stream<Confirmation> asked(String operation, Map<String, List<String>> countriesByTarget, Role role) {
        return countriesByTarget.entrySet().stream().flatMap(target -> target.getValue().stream()
                .map(country -> asked(operation, target.getKey(), country, role)));
    }

    /** What is asked of whom. */
    public record Question(String target, String country, Role role) {
    }

    public Question question() {
        return new Question(target, country, role);
    }

    public boolean isOpen() {
        return answer == null || answer == Answer.ASK;
    }

    /** Whether a country has given an answer that it can take back. */
    boolean isGiven() {
        return answer == Answer.CONFIRM || answer == Answer.DECLINE;
    }

    Confirmation answered(Answer given, String named, String text, Instant at, String by, UUID recorded) {
        if (!isOpen()) {
            throw Refusal.conflict("has been answered already.");
        }
        return with(given, named, text, at, by, recorded);
    }

    /** The confirmation with another answer in the place of the given one. */
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
