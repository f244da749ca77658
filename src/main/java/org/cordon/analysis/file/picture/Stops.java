package org.cordon.analysis.file.picture;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordon.analysis.file.PersonCategory;
import org.cordon.kernel.caller.PersonFile;

/**
 * The neighbours of an entity, or the path between two entities from one end to the other. Neighbours are in the order of their ids, at
 * most 300.
 *
 * @param total the number of neighbours, or of entities on the path
 */
public record Stops(List<Stop> items, int total) implements PersonFile {

    /**
     * An entity on a path or beside another entity.
     *
     * @param contribution the contribution that describes the entity
     * @param category     the category of a person; null for everything else
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Stop(UUID id, String contribution, String schema, String name, PersonCategory category) {
    }

    @Override
    public Stream<String> shown() {
        return items.stream().map(Stop::contribution).distinct();
    }
}
