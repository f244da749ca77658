package org.cordon.exchange.question;

import java.time.Instant;
import java.util.List;

/**
 * A message between the country that asks a question and a party that is asked.
 *
 * @param party       the group that is asked
 * @param byAsker     whether the asking country wrote the message
 * @param text        personal data; null if there is none
 * @param reason      the reason for refusing an answer, or null
 * @param forwardedTo the competent country, or null
 * @param items       the targets, leads and arrests that the message names; when read, only those that the reader sees
 */
public record Answer(String reference, String question, String party, boolean byAsker, AnswerKind kind, String text,
        RefusalReason reason, String forwardedTo,
        List<String> items, Instant givenAt) {
}
