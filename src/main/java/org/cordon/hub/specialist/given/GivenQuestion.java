package org.cordon.hub.specialist.given;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.stream.Stream;
import org.cordon.exchange.question.Purpose;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.record.handling.HandlingCode;
import org.cordon.roundup.report.Urgency;

/**
 * A question that a bureau gave to its post, as the post sees it.
 *
 * @param post the post to which the question is given
 * @param country the country of the bureau that gave the question
 * @param asker the code of the country that asks; absent if the post must not know it
 * @param ended whether no answer is owed any more
 * @param mayAnswer whether the post itself answers, in the name of its bureau
 * @param reason why the bureau gave the question
 * @param until when the post loses access
 * @param draft what the post wrote; absent while the post has written nothing
 */
@JsonInclude(Include.NON_NULL)
public record GivenQuestion(String reference, String post, String country, String asker, Purpose purpose, Urgency urgency, String text,
        HandlingCode handlingCode, Instant askedAt, Instant deadline, boolean ended, boolean mayAnswer, String reason, Instant until,
        Draft draft) implements PersonFile {

    @Override
    public Stream<String> shown() {
        return Stream.of(reference);
    }
}
