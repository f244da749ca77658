package org.cordon.analysis.file.picture;

import static org.cordon.kernel.shared.Said.said;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordon.analysis.file.Contributions;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Finds how kept pictures have changed. The pictures are drawn outside the transactions that read their ids. */
@Component
public class ChartHistory {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final ChartKeeping keeping;
    private final SavedCharts charts;
    private final Contributions contributions;
    private final FilePictures pictures;
    private final TransactionOperations transaction;
    private final Clock clock;

    ChartHistory(ChartKeeping keeping, SavedCharts charts, Contributions contributions, FilePictures pictures,
            TransactionOperations transaction, Clock clock) {
        this.keeping = keeping;
        this.charts = charts;
        this.contributions = contributions;
        this.pictures = pictures;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Returns what has changed in a picture since it was kept, or between the ends of two days in UTC.
     *
     * @param from  the first day; null for the time at which the picture was kept
     * @param until the second day; null for now
     * @throws Refusal not found, if the caller does not see every entity that the picture names; invalid, if the days are the wrong way
     *                 round, or outside the years 2000 to 2999
     */
    public ChartChanges of(UUID id, LocalDate from, LocalDate until) {
        var chart = keeping.require(id);
        var begin = from == null ? chart.madeAt() : end("from", from);
        var end = until == null ? clock.instant() : end("until", until);
        if (end.isBefore(begin)) {
            throw Refusal.invalid("The second day comes before the first.");
        }
        var before = pictures.chart(chart.file(), chart.view(), begin);
        var after = until == null ? pictures.chart(chart.file(), chart.view()) : pictures.chart(chart.file(), chart.view(), end);
        return transaction.execute(status -> ChartChanges.of(begin, end, from == null ? kept(id) : drawn(before), before, after,
                contributions.withdrawn(chart.file(), begin, end)));
    }

    private Set<String> kept(UUID id) {
        return charts.shown(id).stream().map(UUID::toString).collect(Collectors.toSet());
    }

    private static Set<String> drawn(Chart chart) {
        return chart.nodes().stream().map(Chart.Node::id).collect(Collectors.toSet());
    }

    private static Instant end(String field, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw Refusal.invalid("{field} {reason}.", field, said("cannot be read"));
        }
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
    }
}
