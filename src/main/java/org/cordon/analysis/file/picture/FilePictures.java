package org.cordon.analysis.file.picture;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.analysis.file.measure.MeasureJobs;
import org.cordon.analysis.file.measure.Measures;
import org.cordon.analysis.file.measure.Network;
import org.cordon.analysis.file.network.FileNetwork;
import org.cordon.analysis.file.network.FileNetworks;
import org.cordon.analysis.file.network.PlaceReader;
import org.cordon.analysis.file.network.SeenNetwork;
import org.cordon.analysis.file.picture.Layout.Point;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Draws and measures a file's network for its reader, and writes it as files for other programs. Everything is computed only on the part
 * that the reader may see, so that withheld data change nothing.
 */
@Component
public class FilePictures {

    /** The most entities that are measured, because measuring repeats the computation a hundred times. */
    static final int MOST_MEASURED = 10_000;

    private static final int MOST_KEPT = 50;
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final FileNetworks networks;
    private final PlaceReader places;
    private final WaysBetween ways;
    private final FileWays countries;
    private final FileMoments dates;
    private final MeasureJobs jobs;
    private final CurrentCaller caller;
    private final Clock clock;
    /**
     * The layouts of recent networks, kept because a layout of 300 nodes takes a second or two. Readers who see the same network share its
     * layout.
     */
    private final Cache<Network, Map<String, Point>> laid = Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterAccess(KEPT).build();

    FilePictures(FileNetworks networks, PlaceReader places, WaysBetween ways, FileWays countries, FileMoments dates, MeasureJobs jobs,
            CurrentCaller caller, Clock clock) {
        this.networks = networks;
        this.places = places;
        this.ways = ways;
        this.countries = countries;
        this.dates = dates;
        this.jobs = jobs;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The measures of a network, or the progress of their computation.
     *
     * @param percent       how much of the computation is done
     * @param before        the number of computations that come before this one; 0 once this one has begun
     * @param measures      the measures with the first positions; absent until the computation is done
     * @param contributions the contributions on which the measures rest
     */
    @JsonInclude(Include.NON_NULL)
    public record Measured(int percent, int before, Measures measures, @JsonIgnore Set<String> contributions) implements PersonFile {

        @Override
        public Stream<String> shown() {
            return contributions.stream();
        }
    }

    /** A kind of file, with the ending of its name. */
    public enum FileKind {
        ENTITIES("entities.csv", "text/csv", NetworkFiles::entities), LINKS("links.csv", "text/csv", NetworkFiles::links),
        GRAPHML("network.graphml", "application/xml", NetworkFiles::graphml), GEXF("network.gexf", "application/xml", NetworkFiles::gexf);

        private final String ending;
        private final String type;
        private final Function<NetworkFiles, String> written;

        FileKind(String ending, String type, Function<NetworkFiles, String> written) {
            this.ending = ending;
            this.type = type;
            this.written = written;
        }

        public String ending() {
            return ending;
        }

        public String type() {
            return type;
        }
    }

    /** @throws Refusal not found, if the caller does not see the file */
    public Chart chart(String file, Drawing view) {
        return Chart.of(seen(file, view), view, this::laid);
    }

    /**
     * Returns the picture of the contributions that were made by the given time and still exist.
     *
     * @throws Refusal not found, if the caller does not see the file; conflict, if the network that the caller sees is too large to be read
     * as a whole
     */
    public Chart chart(String file, Drawing view, Instant until) {
        places.requireReadable(file);
        return Chart.of(networks.of(file, until), view, this::laid);
    }

    private SeenNetwork seen(String file, Drawing view) {
        return places.seen(file, view.without(), view.first(), Stream.concat(view.expanded().stream(), view.added().stream()).toList());
    }

    private Map<String, Point> laid(Network network) {
        return laid.get(network, Layout::of);
    }

    /**
     * Returns the neighbours of an entity; none if the caller does not see the entity in the network.
     *
     * @throws Refusal not found, if the caller does not see the file
     */
    public Stops neighbours(String file, UUID entity) {
        return ways.neighbours(file, entity);
    }

    /**
     * Returns the shortest path between two entities, ends included; empty if every path has more than four steps.
     *
     * @throws Refusal not found, if the caller does not see the file
     */
    public Stops between(String file, UUID from, UUID to) {
        return ways.between(file, from, to);
    }

    /**
     * Returns the routes over countries that the contributions to the file describe.
     *
     * @throws Refusal not found, if the caller does not see the file
     */
    public Ways ways(String file) {
        return countries.of(file);
    }

    /**
     * Returns the timeline of the file: its dated events and contributions.
     *
     * @param kinds the kinds to return; all if empty
     * @throws Refusal not found, if the caller does not see the file
     */
    public Moments moments(String file, List<String> kinds) {
        return dates.of(file, kinds);
    }

    /**
     * @throws Refusal not found, if the caller does not see the file; conflict, if the network that the caller sees is too large to be
     * measured
     */
    public Measured measures(String file) {
        var measured = places.measured(file);
        if (measured > MOST_MEASURED) {
            throw Refusal.conflict("You see {number} persons and things in this file; at most {most} are measured at once.", measured,
                    MOST_MEASURED);
        }
        places.requireReadable(file);
        var all = networks.of(file);
        var network = all.measured();
        var standing = jobs.of(caller.get().user(), file, network);
        return standing.result() == null ? new Measured(standing.percent(), standing.before(), null, Set.of())
                : told(standing.result().first(Chart.MOST), all);
    }

    private static Measured told(Measures measures, FileNetwork network) {
        var told = measures.positions().stream().map(Measures.Position::node).collect(Collectors.toSet());
        return new Measured(100, 0, measures, network.entities().stream().filter(entity -> told.contains(entity.id()))
                .flatMap(FileNetwork.Entity::contributions).collect(Collectors.toSet()));
    }

    /** Stops the caller's computation. */
    public void stop(String file) {
        networks.require(file);
        jobs.cancel(caller.get().user(), file);
    }

    /**
     * Writes the whole network that the caller sees, marked with the caller's account and the time.
     *
     * @throws Refusal not found, if the caller does not see the file; conflict, if the network that the caller sees is too large to be read
     * as a whole
     */
    public String file(String file, FileKind kind) {
        places.requireReadable(file);
        return written(networks.of(file), file, kind);
    }

    /**
     * Writes the part of the network that a picture shows, marked with the caller's account and the time.
     *
     * @param called the name of the picture in the mark
     */
    public String file(String file, FileKind kind, Drawing view, String called) {
        var seen = seen(file, view);
        var shown = Chart.of(seen, view, this::laid).nodes().stream().map(Chart.Node::id).collect(Collectors.toSet());
        return written(seen.only(shown), file + " " + called, kind);
    }

    private String written(FileNetwork network, String of, FileKind kind) {
        return kind.written.apply(new NetworkFiles(network, new NetworkFiles.Taken(caller.get().user(), of, clock.instant())));
    }
}
