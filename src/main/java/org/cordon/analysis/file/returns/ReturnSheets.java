package org.cordon.analysis.file.returns;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordon.analysis.file.Contribution.ReturnKind;
import org.cordon.analysis.file.returns.Returns.Line;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the caller's country gave to analysis files in a month, and what became in it of all that it gave. Months are those of UTC. */
@Component
@Transactional(readOnly = true)
public class ReturnSheets {

    /** So many returns are shown; a file has all. */
    private static final int SHOWN = 500;

    /** None in which nothing can have been given, and none beyond what the database can tell. */
    private static final Pattern MONTH = Pattern.compile("2[0-9]{3}-(0[1-9]|1[0-2])");

    private final Returns returns;
    private final CurrentCaller caller;
    private final Clock clock;

    ReturnSheets(Returns returns, CurrentCaller caller, Clock clock) {
        this.returns = returns;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The sheet of a month.
     *
     * @param month  such as 2027-05
     * @param given  so many contributions were given in it
     * @param counts how often what became of one
     * @param next   always null: more are not shown
     */
    public record Sheet(String month, int given, Map<ReturnKind, Long> counts, List<Line> items, String next) {
    }

    /** @throws Refusal not found, unless the caller works for a country's bureau */
    public void requireCountry() {
        if (caller.get().country().isEmpty()) {
            throw Refusal.notFound("There is nothing here that you may see.");
        }
    }

    /**
     * The sheet of a month.
     *
     * @param asked such as 2027-05, or null for the one that runs
     * @throws Refusal not found, unless the caller works for a country's bureau; invalid, if there is no such month
     */
    public Sheet of(String asked) {
        var month = month(asked);
        var lines = lines(month);
        var counts = new EnumMap<ReturnKind, Long>(ReturnKind.class);
        Stream.of(ReturnKind.values()).forEach(kind -> counts.put(kind, 0L));
        lines.forEach(line -> counts.merge(line.kind(), 1L, Long::sum));
        return new Sheet(month.toString(), returns.given(begin(month), begin(month.plusMonths(1))), counts,
                lines.stream().limit(SHOWN).toList(), null);
    }

    /** The same as a CSV, a return a line, with who took it and when. */
    public String file(String asked) {
        var month = month(asked);
        return ReturnsFile.csv(lines(month), "%s, taken from Cordon by %s at %s".formatted(month, caller.get().user(), clock.instant()));
    }

    private List<Line> lines(YearMonth month) {
        return returns.between(begin(month), begin(month.plusMonths(1)));
    }

    private YearMonth month(String asked) {
        requireCountry();
        if (asked == null) {
            return YearMonth.now(clock.withZone(ZoneOffset.UTC));
        }
        if (!MONTH.matcher(asked).matches()) {
            throw Refusal.invalid("month must be a month, such as 2027-05.");
        }
        return YearMonth.parse(asked);
    }

    private static Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
