package org.cordon.analysis.file.returns;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordon.analysis.file.FileState;
import org.cordon.analysis.file.contribution.Quarantine;
import org.cordon.analysis.file.returns.AnalysisFigureRows.FileRow;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How analysis files are fed and what that gives back, for the management, which sees no file: numbers, and the references of files. What
 * is kept from the General Secretariat does not count, and nothing tells who contributed.
 */
@Service
@Transactional(readOnly = true)
public class AnalysisFigures {

    /** So many files are named, those first in which somebody is erased soonest. */
    private static final int NAMED = 100;

    private final AnalysisFigureRows rows;
    private final CurrentCaller caller;
    private final Clock clock;

    AnalysisFigures(AnalysisFigureRows rows, CurrentCaller caller, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param days until the first who waits in quarantine is erased; absent if nobody waits */
    @JsonInclude(Include.NON_NULL)
    public record Line(String reference, FileState state, int contributions, int waiting, Long days, int returns) {
    }

    /**
     * Over all files.
     *
     * @param waiting       persons in quarantine
     * @param lowestDays    until the first of them is erased; absent if nobody waits, as the next
     * @param medianDays    until the one in the middle is
     * @param measured      so many contributions were sent from a form that says when it was opened
     * @param medianSeconds from there to their sending, in the middle; absent if there is none
     * @param returns       so many things became of all contributions
     */
    @JsonInclude(Include.NON_NULL)
    public record Sums(int contributions, int waiting, Long lowestDays, Long medianDays, int measured, Integer medianSeconds, int returns) {
    }

    /**
     * @param states how many files are in each
     * @param next   always null: more are not named
     */
    public record Figures(Map<FileState, Long> states, Sums sums, List<Line> items, String next) {
    }

    /** @throws Refusal not found, to whoever does not belong to the management */
    public Figures figures() {
        if (!caller.get().isManager()) {
            throw Refusal.notFound("There is nothing here that you may see.");
        }
        var files = rows.files();
        var states = new EnumMap<FileState, Long>(FileState.class);
        files.forEach(file -> states.merge(file.state(), 1L, Long::sum));
        var lines = files.stream().map(this::line)
                .sorted(Comparator.comparing(Line::days, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(Line::reference))
                .toList();
        var medians = rows.medians();
        var lowest = lines.stream().map(Line::days).filter(Objects::nonNull).findFirst().orElse(null);
        var sums = new Sums(files.stream().mapToInt(FileRow::contributions).sum(), files.stream().mapToInt(FileRow::waiting).sum(),
                lowest, days(medians.waitsSince()), medians.measured(), medians.seconds(),
                files.stream().mapToInt(FileRow::returns).sum());
        return new Figures(states, sums, lines.stream().limit(NAMED).toList(), null);
    }

    private Line line(FileRow file) {
        return new Line(file.reference(), file.state(), file.contributions(), file.waiting(), days(file.waitsSince()), file.returns());
    }

    private Long days(Instant waitsSince) {
        return waitsSince == null ? null : Math.max(0, Duration.between(clock.instant(), waitsSince.plus(Quarantine.END)).toDays());
    }
}
