package org.cordon.exchange.question;

import java.time.Instant;
import java.util.List;

/**
 * What was said between the one who asks and one who is asked.
 *
 * @param party       the group that is asked
 * @param byAsker     whether the asker said it
 * @param text        personal data; null where there is none
 * @param reason      why it is refused, or null
 * @param forwardedTo the country that is competent, or null
 * @param items       the targets, leads and arrests that it names; read, those that the reader sees
 */
public record Answer(String reference, String question, String party, boolean byAsker, AnswerKind kind, String text,
        RefusalReason reason, String forwardedTo,
        List<String> items, Instant givenAt) {
}
