package org.cordon.rooms.receipt;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.feature.Act;
import org.cordon.kernel.shared.feature.Features;
import org.cordon.rooms.receipt.AuditedActs.Row;
import org.cordon.rooms.receipt.Receipt.Change;
import org.cordon.roundup.arrest.ArrestFeature;
import org.cordon.roundup.lead.LeadFeature;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.personreport.PersonReportFeature;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The receipts of the acts of the caller and of the caller's office: the same bureau, the coordination or compliance. A receipt shows a
 * reference only while the reader may see the item that the reference names.
 */
@Component
@Transactional(readOnly = true)
public class Receipts {

    /** The number of receipts on a page. */
    static final int PAGE = 30;

    private final AuditedActs rows;
    private final DeclaredActs acts;
    private final Features features;
    private final OperationService operations;
    private final Changeable changeable;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    Receipts(AuditedActs rows, DeclaredActs acts, Features features, OperationService operations, Changeable changeable,
            CurrentCaller currentCaller, Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.features = features;
        this.operations = operations;
        this.changeable = changeable;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /**
     * Returns a page of receipts, the last first.
     *
     * @param after  the {@code next} of the page before, or null
     * @param sought a part of a reference, in letters of any case; or null
     * @param mine   whether only the caller's own receipts are returned
     */
    public Page.ById<Receipt> of(UUID after, String sought, boolean mine) {
        var caller = currentCaller.get();
        var found = rows.page(caller.user(), caller.party(), mine, ReferencePattern.pattern(sought), after, PAGE + 1);
        return Page.ById.of(found, PAGE, Row::id).map(this::receipt);
    }

    /**
     * Returns the receipt with this id.
     *
     * @throws Refusal not found, if there is no such receipt, or the receipt belongs to another office
     */
    public Receipt one(UUID id) {
        var caller = currentCaller.get();
        return rows.one(caller.user(), caller.party(), id).map(this::receipt)
                .orElseThrow(() -> Refusal.notFound("There is no such receipt of yours or of your office."));
    }

    private Receipt receipt(Row row) {
        var act = acts.of(row.written(), row.references()).orElseThrow();
        var tells = !act.footprint().tells().kinds().isEmpty();
        // Ask for running jobs before asking for messages. The other way round, a job that ends between the two queries would be missed.
        var works = tells && rows.worksOn(row, act);
        var told = tells ? rows.told(row, act) : null;
        var underWay = works || told != null && told.stream().anyMatch(one -> one.state().equals("QUEUED"));
        var reference = main(act, row.shown()).orElse(null);
        var made = rows.made(row);
        return new Receipt(row.id(), row.at(), row.actor(), act.name(), reference, row.shown(), row.operation(), made.facts(),
                made.givenTime(), told,
                underWay, act.footprint().next().isEmpty() ? null : rows.next(row, act).orElse(null), change(row, act, reference));
    }

    /**
     * Returns the main reference of an act. For an act on a report, this is the reference of the lead, the arrest or the report by number
     * and name, and not the target's.
     */
    private static Optional<String> main(Act act, List<String> shown) {
        Predicate<String> kind = switch (act.footprint().place()) {
            case REPORT -> reference -> Stream.of(LeadFeature.LEAD, ArrestFeature.ARREST, PersonReportFeature.PERSON_REPORT)
                    .anyMatch(one -> one.matches(reference));
            case REPORTS -> ArrestFeature.ARREST::matches;
            default -> any -> true;
        };
        return Stream.concat(shown.stream().filter(kind), shown.stream()).findFirst();
    }

    private Change change(Row row, Act act, String reference) {
        var operation = Optional.ofNullable(row.operation()).flatMap(this::visible);
        var place = act.footprint().place();
        var path = switch (place) {
            case NOWHERE -> null;
            case FILE -> reference == null ? null : "/targets/" + reference;
            case REPORT -> reference == null || currentCaller.get().country().isEmpty() ? null : "/reports/" + reference;
            case ITEM -> reference == null ? null : features.pageOf(reference).orElse(null);
            case DIRECTORY -> "/directory";
            case ACCOUNTS -> "/accounts";
        default ->
            operation.map(seen -> "/operations/" + seen.reference() + "#" + place.name().toLowerCase(Locale.ROOT)).orElse(null);
        };
        if (path == null) {
            return null;
        }
        var until = switch (act.footprint().until()) {
            case NEVER -> null;
            case INVITATION -> operation.map(changeable::invitationUntil).orElse(null);
            case CONFIRMATIONS -> operation.map(changeable::confirmationsUntil).orElse(null);
            case END -> operation.map(Operation::operationEnd).orElse(null);
        };
        return new Change(path, until, until == null || until.isAfter(clock.instant()));
    }

    private Optional<Operation> visible(String reference) {
        return operations.findVisible(reference);
    }
}
