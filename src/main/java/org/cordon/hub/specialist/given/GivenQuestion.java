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
 * A question as a post sees it to which its bureau gave it.
 *
 * @param post      to which it is given
 * @param country   whose bureau gave it
 * @param asker     the code of the country that asks; absent where it is not to be known
 * @param ended     whether nothing is owed to it any more
 * @param mayAnswer whether the post answers it itself, in the name of its bureau
 * @param reason    why the bureau gave it
 * @param until     when it is gone
 * @param draft     what the post wrote to it; absent while it has not
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
