package org.cordon.exchange.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.report.Urgency;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts how countries answer questions, for the management. The management sees these numbers, and none of the questions. */
@Service
@Transactional(readOnly = true)
public class QuestionFigures {

    private static final Duration SINCE = Duration.ofDays(365);

    private final QuestionFigureRows rows;
    private final CurrentCaller caller;
    private final Clock clock;

    QuestionFigures(QuestionFigureRows rows, CurrentCaller caller, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The figures of a group of askings.
     *
     * @param asked                askings within the last year; open askings count whatever their age
     * @param open                 askings that wait for an answer
     * @param overdue              askings that are not acknowledged or not answered in time
     * @param unanswered           askings without an answer at the deadline, whether or not a late answer came
     * @param minutesToAcknowledge the median time in minutes until an asking was acknowledged; null if no asking was acknowledged
     * @param minutesToAnswer      the median time in minutes until an asking was answered, refused or passed on; null if no asking was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Numbers(int asked, int open, int overdue, int unanswered, Double minutesToAcknowledge, Double minutesToAnswer) {
    }

    /** The figures of one country that was asked. */
    public record OfCountry(String country, Numbers all, Map<Urgency, Numbers> byUrgency) {
    }

    /** The figures over all countries, and the figures of each country in the order of the codes. */
    public record Figures(Instant since, Numbers all, List<OfCountry> items, String next) {
    }

    /**
     * Returns the figures of the last year.
     *
     * @throws Refusal not found, if the caller does not belong to the management
     */
    public Figures figures() {
        if (!caller.get().isManager()) {
            throw Refusal.notFound("There is nothing here that you may see.");
        }
        var now = clock.instant();
        var found = rows.since(now.minus(SINCE), now);
        var items = new ArrayList<OfCountry>();
        found.stream().filter(row -> row.country() != null).forEach(row -> {
            if (row.urgency() == null) {
                items.add(new OfCountry(row.country(), row.numbers(), new LinkedHashMap<>()));
            } else {
                items.get(items.size() - 1).byUrgency().put(Urgency.valueOf(row.urgency()), row.numbers());
            }
        });
        return new Figures(now.minus(SINCE), found.get(0).numbers(), items, null);
    }
}
