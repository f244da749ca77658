package org.cordon.exchange.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.handling.HandlingCode;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.report.Urgency;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows alerts to the parties that they concern. The issuing country sees all readers. A reader sees only its own entry. */
@Component
@Transactional(readOnly = true)
public class AlertQueries {

    private final VisibleAlerts visible;
    private final Alerts alerts;
    private final AlertReaders readers;
    private final Handlings handlings;
    private final CurrentCaller caller;
    private final Clock clock;

    AlertQueries(VisibleAlerts visible, Alerts alerts, AlertReaders readers, Handlings handlings, CurrentCaller caller,
            Clock clock) {
        this.visible = visible;
        this.alerts = alerts;
        this.readers = readers;
        this.handlings = handlings;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * An alert without its text.
     *
     * @param own   whether the reader's country issued the alert
     * @param mine  the state of the caller's party as a reader; absent for the issuing country
     * @param of    the number of readers of the alert; shown to the issuing country alone
     * @param owing the readers that have not opened the alert, or have not confirmed that copies are gone; shown to the issuing country
     * alone
     */
    @JsonInclude(Include.NON_NULL)
    public record Item(String reference, boolean own, String issuer, AlertKind kind, Urgency urgency, Instant issuedAt,
            Instant correctedAt, Instant recalledAt, Read mine, Integer of, List<Read> owing) {
    }

    /**
     * A reader of an alert.
     *
     * @param owedBy the time by which the reader must have opened the alert, or confirmed that copies are gone; absent once the reader has
     * done so
     */
    @JsonInclude(Include.NON_NULL)
    public record Read(String country, ReaderState state, Instant owedBy, Instant openedAt, Instant copiesGoneAt) {
    }

    /**
     * An alert and its history in the order of time. The issuing country always gets the content. Another reader gets the content from
     * opening the present version until a recall.
     *
     * @param reason   the reason for the last correction
     * @param handling who may see the alert; shown to the issuing country alone
     * @param mine     the state of the caller's party as a reader; absent for the issuing country
     * @param readers  all readers; shown to the issuing country alone
     * @param versions all versions; shown to the issuing country alone
     */
    @JsonInclude(Include.NON_NULL)
    public record View(String reference, boolean own, String issuer, AlertKind kind, Urgency urgency, int version, Instant issuedAt,
            Instant correctedAt, String reason, Instant recalledAt, String recallReason, HandlingCode handlingCode, Handlings.Kept handling,
            @JsonUnwrapped AlertContent content, Read mine, List<Read> readers, List<Version> versions, List<Entry> thread)
            implements PersonFile {

        @Override
        public Stream<String> shown() {
            return content == null ? Stream.empty() : Stream.of(reference);
        }
    }

    /** A version of the content of an alert. */
    @JsonInclude(Include.NON_NULL)
    public record Version(int number, @JsonUnwrapped AlertContent content, String reason, Instant writtenAt) {
    }

    /**
     * An event in the history of an alert.
     *
     * @param what    ISSUED, CORRECTED, OPENED, RECALLED or COPIES_GONE
     * @param country the code of the reader that acted; null if the issuing country acted
     * @param text    the reason for a correction or the recall
     */
    @JsonInclude(Include.NON_NULL)
    public record Entry(Instant at, String what, String country, Integer version, String text) {
    }

    /**
     * Returns the alerts that the caller's party issued or reads and that match, the latest first.
     *
     * @param after the reference of the last alert already seen, or null
     */
    public List<Item> all(SoughtAlerts sought, String after, int limit) {
        var found = alerts.page(sought, clock.instant(), after, limit);
        var read = readers.of(found.stream().map(Alert::reference).toList()).stream().collect(Collectors.groupingBy(AlertReader::alert));
        return found.stream().map(alert -> item(alert, read.getOrDefault(alert.reference(), List.of()))).toList();
    }

    private Item item(Alert alert, List<AlertReader> of) {
        var all = of.stream().filter(reader -> !reader.withheld()).map(reader -> read(alert, reader)).toList();
        return new Item(alert.reference(), alert.own(), alert.country(), alert.kind(), alert.urgency(), alert.issuedAt(),
                correctedAt(alert), alert.recalledAt(), mine(alert, of), alert.own() ? all.size() : null,
                alert.own() ? all.stream().filter(one -> one.state().isOpen()).toList() : null);
    }

    /**
     * Returns one alert.
     *
     * @throws Refusal not found, if the alert does not concern the caller
     */
    public View one(String reference) {
        var alert = visible.require(reference);
        var of = readers.of(List.of(reference));
        return new View(reference, alert.own(), alert.country(), alert.kind(), alert.urgency(), alert.version(), alert.issuedAt(),
                correctedAt(alert), alert.reason(), alert.recalledAt(), alert.recallReason(), alert.code(),
                alert.own() ? handlings.find(reference).orElse(null) : null, alert.content(), mine(alert, of),
                alert.own() ? of.stream().map(reader -> read(alert, reader)).toList() : null,
                alert.own() ? alerts.versions(reference).stream().map(AlertQueries::version).toList() : null, thread(alert, of));
    }

    private Read mine(Alert alert, List<AlertReader> of) {
        return alert.own() ? null
                : of.stream().filter(reader -> reader.party().equals(caller.get().party())).findFirst()
                        .map(reader -> read(alert, reader)).orElse(null);
    }

    private Read read(Alert alert, AlertReader reader) {
        var state = reader.state(alert, clock.instant());
        return new Read(reader.country(), state, state.isOpen() ? reader.owedBy() : null,
                reader.openedVersion() == alert.version() ? reader.openedAt() : null, reader.copiesGoneAt());
    }

    private static Version version(AlertVersion version) {
        return new Version(version.number(), version.content(), version.reason(), version.writtenAt());
    }

    private static Instant correctedAt(Alert alert) {
        return alert.version() > 1 ? alert.writtenAt() : null;
    }

    private List<Entry> thread(Alert alert, List<AlertReader> of) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(alert.issuedAt(), "ISSUED", null, 1, null));
        if (alert.own()) {
            alerts.versions(alert.reference()).stream().filter(version -> version.number() > 1).forEach(version -> entries
                    .add(new Entry(version.writtenAt(), "CORRECTED", null, version.number(), version.reason())));
        } else if (alert.version() > 1) {
            entries.add(new Entry(alert.writtenAt(), "CORRECTED", null, alert.version(), alert.reason()));
        }
        readers.openings(alert.reference()).forEach(opening -> entries
                .add(new Entry(opening.openedAt(), "OPENED", Handlings.code(opening.party()), opening.version(), null)));
        if (alert.isRecalled()) {
            entries.add(new Entry(alert.recalledAt(), "RECALLED", null, null, alert.recallReason()));
        }
        of.stream().filter(reader -> reader.copiesGoneAt() != null)
                .forEach(reader -> entries.add(new Entry(reader.copiesGoneAt(), "COPIES_GONE", reader.country(), null, null)));
        // The sort is stable, so that a version stays before its opening at the same moment.
        entries.sort(Comparator.comparing(Entry::at));
        return List.copyOf(entries);
    }
}
