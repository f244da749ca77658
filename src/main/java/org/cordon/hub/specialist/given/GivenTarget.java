package org.cordon.hub.specialist.given;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.record.handling.HandlingCode;

/**
 * Who a target is, as far as the bureau of a post sees it that gave him: names, number, birth and nationalities, and no more of his file.
 *
 * @param reason why
 * @param until  when he is gone
 * @param draft  what the post wrote to him for the bureau; absent while it has not
 */
@JsonInclude(Include.NON_NULL)
public record GivenTarget(String reference, String reason, Instant until, List<Notice> notices, Draft draft) implements PersonFile {

    /**
     * One nomination behind him.
     *
     * @param country       that wants him
     * @param number        of its notice
     * @param born          as the notice has it, or null
     * @param nationalities as codes
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
