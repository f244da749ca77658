package org.cordon.analysis.file.picture;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.analysis.file.Contribution;
import org.cordon.analysis.file.PersonCategory;
import org.cordon.kernel.caller.PersonFile;

/**
 * The changes of a picture between two times. A thing that was taken back is not named: only its contribution is shown.
 *
 * @param withdrawn the contributions to the file that were taken back between the two times
 */
public record ChartChanges(Instant from, Instant until, List<Named> came, List<Named> went, List<Tie> linked, List<Withdrawn> withdrawn)
        implements PersonFile {

    /** An entity that is drawn at only one of the two times. */
    @JsonInclude(Include.NON_NULL)
    public record Named(String id, String contribution, String schema, String name, PersonCategory category) {

        static Named of(Chart.Node node) {
            return new Named(node.id(), node.contribution(), node.schema(), node.name(), node.category());
        }
    }

    /** A new link between two entities that are drawn at both times. */
    public record Tie(String from, String to, Set<String> kinds) {
    }

    /**
     * A contribution that was taken back.
     *
     * @param things the number of things in the contribution
     */
    public record Withdrawn(String contribution, Instant at, int things) {
    }

    /**
     * Compares two pictures.
     *
     * @param shown  the ids that were drawn at the first time
     * @param before the picture at the first time
     * @param after  the picture at the second time
     */
    static ChartChanges of(Instant from, Instant until, Set<String> shown, Chart before, Chart after, Collection<Contribution> withdrawn) {
        var drawn = after.nodes().stream().map(Chart.Node::id).collect(Collectors.toSet());
        var tied = before.links().stream().map(ChartChanges::ends).collect(Collectors.toSet());
        return new ChartChanges(from, until,
                after.nodes().stream().filter(node -> !shown.contains(node.id())).map(Named::of).toList(),
                before.nodes().stream().filter(node -> shown.contains(node.id()) && !drawn.contains(node.id())).map(Named::of).toList(),
                after.links().stream().filter(link -> shown.containsAll(ends(link)) && !tied.contains(ends(link)))
                        .map(link -> new Tie(link.from(), link.to(), link.kinds())).toList(),
                withdrawn.stream().map(one -> new Withdrawn(one.reference(), one.withdrawnAt(), one.things())).toList());
    }

    private static List<String> ends(Chart.Edge link) {
        return List.of(link.from(), link.to());
    }

    @Override
    public Stream<String> shown() {
        return Stream.concat(Stream.of(came, went).flatMap(List::stream).map(Named::contribution),
                withdrawn.stream().map(Withdrawn::contribution)).distinct();
    }
}
