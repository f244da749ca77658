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

/**
 * Reads the sheet of a month: the number of contributions of the caller's country to analysis files, and all returns to that country. A
 * month begins and ends in UTC.
 */
@Component
@Transactional(readOnly = true)
public class ReturnSheets {

    /** The number of returns that the page shows; the CSV holds all returns. */
    private static final int SHOWN = 500;

    /** A month of the years 2000 to 2999: nothing was contributed earlier, and the database cannot read much later dates. */
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
     * @param given  the number of contributions given in the month
     * @param counts the number of returns of each kind
     * @param next   always null: there is no further page
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
     * Returns the sheet of a month.
     *
     * @param asked such as 2027-05, or null for the current month
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

    /** Returns all returns of the month as a CSV with one return a line, marked with the caller's account and the time. */
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
