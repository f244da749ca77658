package org.cordon.target;

import java.time.Instant;
import org.cordon.shared.Refusal;

/**
 * What one country has to confirm, or has answered, about one listed target.
 *
 * @param answer       null until it answers
 * @param investigator whom a host country has named, or null
 * @param remark       its question, or what stops it, or null
 * @param toldAt       when the others were told of this answer, or null
 * @param version      counts up with every change, so that nobody answers about another state than he has read
 */
public record Confirmation(
        String operation, String target, String country, Role role, Answer answer, String investigator, String remark,
        Instant answeredAt, Instant toldAt, int version) {

    /** Whether the country wants the person, or is where he is believed to be. */
    public enum Role { WANTING, HOST }

    /** What was answered; {@link #ASK} leaves the question open. */
    public enum Answer { CONFIRM, ASK, DECLINE, NOT_ANSWERED }

    static Confirmation asked(String operation, String target, String country, Role role) {
        return new Confirmation(operation, target, country, role, null, null, null, null, null, 0);
    }

    boolean isOpen() {
        return answer == null || answer == Answer.ASK;
    }

    Confirmation answered(Answer given, String by, String text, Instant at) {
        if (!isOpen()) {
            throw Refusal.conflict("has been answered already.");
        }
        return new Confirmation(operation, target, country, role, given, by, text, at, null, version);
    }

    Confirmation told(Instant at) {
        return new Confirmation(operation, target, country, role, answer, investigator, remark, answeredAt, at, version);
    }
}
