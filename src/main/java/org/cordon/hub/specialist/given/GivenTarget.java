package org.cordon.hub.specialist.given;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.record.handling.HandlingCode;

/**
 * The identity of a target, as far as the giving bureau sees it: names, number, birth and nationalities. The rest of the file is not shown.
 *
 * @param reason why the bureau gave the target
 * @param until when the post loses access
 * @param draft what the post wrote for the bureau; absent while the post has written nothing
 */
@JsonInclude(Include.NON_NULL)
public record GivenTarget(String reference, String reason, Instant until, List<Notice> notices, Draft draft) implements PersonFile {

    /**
     * One nomination of the target.
     *
     * @param country the country that wants the target
     * @param number the number of the notice
     * @param born the date of birth as the notice has it, or null
     * @param nationalities the codes of the nationalities
     */
    @JsonInclude(Include.NON_NULL)
    public record Notice(String reference, String country, String number, String name, String forename, String born,
            List<String> nationalities, HandlingCode handlingCode) {
    }

    @Override
    public Stream<String> shown() {
        return Stream.concat(Stream.of(reference), notices.stream().map(Notice::reference)).distinct();
    }
}
