package org.cordon.analysis.file.picture;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordon.kernel.caller.PersonFile;

/**
 * A picture that an analyst keeps.
 *
 * @param name   how its maker calls it; absent once something that it showed is gone
 * @param madeBy his account
 * @param own    whether that is the reader's
 * @param view   what was asked for
 * @param marked what its maker has marked
 */
@JsonInclude(Include.NON_NULL)
public record SavedChart(UUID id, String file, String name, String madeBy, Instant madeAt, boolean own, Drawing view, List<UUID> marked,
        List<Note> notes) implements PersonFile {

    /**
     * What a member has noted.
     *
     * @param about what it is about; absent if it is about the whole
     */
    @JsonInclude(Include.NON_NULL)
    public record Note(UUID id, UUID about, String text, String writtenBy, Instant writtenAt, boolean own) {
    }

    @Override
    public Stream<String> shown() {
        return Stream.of(file);
    }
}
