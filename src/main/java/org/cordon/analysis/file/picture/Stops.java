package org.cordon.analysis.file.picture;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordon.analysis.file.PersonCategory;
import org.cordon.kernel.caller.PersonFile;

/**
 * What stands beside something, by ids, at most 300; or a way from one to another, in its order.
 *
 * @param total how many there are
 */
public record Stops(List<Stop> items, int total) implements PersonFile {

    /**
     * One of them.
     *
     * @param contribution by which it came
     * @param category     what a person is to the file; null of what is no person
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Stop(UUID id, String contribution, String schema, String name, PersonCategory category) {
    }

    @Override
    public Stream<String> shown() {
        return items.stream().map(Stop::contribution).distinct();
    }
}
