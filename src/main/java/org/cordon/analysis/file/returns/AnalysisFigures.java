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
 * Figures on analysis files for the management, which sees no file: the number of contributions and of their returns. Names files by their
 * references only. Leaves out contributions that are kept from the General Secretariat, and does not name contributors.
 */
@Service
@Transactional(readOnly = true)
public class AnalysisFigures {

    /** The number of files that are named. Files whose persons in quarantine are erased soonest come first. */
    private static final int NAMED = 100;

    private final AnalysisFigureRows rows;
    private final CurrentCaller caller;
    private final Clock clock;

    AnalysisFigures(AnalysisFigureRows rows, CurrentCaller caller, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param days the days until the first person in quarantine is erased; absent if nobody waits */
    @JsonInclude(Include.NON_NULL)
    public record Line(String reference, FileState state, int contributions, int waiting, Long days, int returns) {
    }

    /**
     * Sums and medians over all files.
     *
     * @param waiting       the number of persons in quarantine
     * @param lowestDays    the days until the first person in quarantine is erased; absent if nobody waits
     * @param medianDays    the median of the days until a person in quarantine is erased; absent if nobody waits
     * @param measured      the number of contributions from a form that says when it was opened
     * @param medianSeconds the median of the seconds from opening the form to sending it; absent if no contribution is measured
     * @param returns       the number of returns of all contributions
     */
    @JsonInclude(Include.NON_NULL)
    public record Sums(int contributions, int waiting, Long lowestDays, Long medianDays, int measured, Integer medianSeconds, int returns) {
    }

    /**
     * @param states the number of files in each state
     *
     * @param next   always null: there is no further page
     */
    public record Figures(Map<FileState, Long> states, Sums sums, List<Line> items, String next) {
    }

    /** @throws Refusal not found, unless the caller belongs to the management */
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
