package org.cordon.exchange.question;

import java.time.Instant;
import org.cordon.record.handling.HandlingCode;
import org.cordon.record.handling.SourceEvaluation;
import org.cordon.roundup.report.Urgency;

/**
 * A question, as far as its reader may see it.
 *
 * @param own              whether the reader's country asks it
 * @param country          the country that asks; null if the reader may not know it
 * @param text             personal data
 * @param subject          the target, lead or arrest that the question is about; null if there is none, or the reader does not see it
 * @param foreignReference the reference of the same question in the other channel, or null
 * @param code             how the text of the question may be used
 * @param withdrawal       null unless the question is withdrawn
 */
public record Question(String reference, boolean own, String country, boolean named, Purpose purpose, Urgency urgency, String text,
        String subject, Channel channel, String foreignReference, Instant askedAt, HandlingCode code, SourceEvaluation source,
        Integer information, Withdrawal withdrawal) {

    /** The withdrawal of a question by the country that asks it. */
    public record Withdrawal(Instant at, WithdrawalReason reason) {
    }
}
