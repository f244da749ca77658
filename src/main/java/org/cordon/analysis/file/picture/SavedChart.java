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
 * @param name   the name that the maker gave the picture; absent once an entity in the picture is gone
 * @param madeBy the account of the maker
 * @param own    whether the reader made the picture
 * @param view   the drawing that the maker asked for
 * @param marked the entities that the maker has marked
 */
@JsonInclude(Include.NON_NULL)
public record SavedChart(UUID id, String file, String name, String madeBy, Instant madeAt, boolean own, Drawing view, List<UUID> marked,
        List<Note> notes) implements PersonFile {

    /**
     * A note that a member of the file wrote on the picture.
     *
     * @param about the entity that the note is about; absent if the note is about the whole picture
     */
    @JsonInclude(Include.NON_NULL)
    public record Note(UUID id, UUID about, String text, String writtenBy, Instant writtenAt, boolean own) {
    }

    @Override
    public Stream<String> shown() {
        return Stream.of(file);
    }
}
