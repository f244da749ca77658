package org.cordon.receipt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cordon.caller.CurrentCaller;
import org.cordon.operation.Operation;
import org.cordon.operation.OperationService;
import org.cordon.receipt.Receipt.Change;
import org.cordon.receipt.Receipt.Happened;
import org.cordon.receipt.Receipt.Next;
import org.cordon.receipt.Receipt.Told;
import org.cordon.shared.References;
import org.cordon.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The receipts of what the caller did, and of what was done in his office: by his bureau, by the coordination, by compliance. A reference
 * is among them for as long as their reader may see what it names.
 */
@Component
@Transactional(readOnly = true)
public class Receipts {

    /** How many receipts a page holds. */
    static final int PAGE = 30;

    private static final String ROWS = """
            select e.id, e.at, e.actor, e.route || coalesce(' ' || e.task, '') as written, e.operation,
                   array(select r from unnest(e.refs) with ordinality ref (r, place)
                         where r !~ '^[0-9a-f]{8}-[0-9a-f]{4}-' and shown_still(r) order by place) as shown, e.refs
            from audit_entry e
            where e.action = 'CHANGE' and e.route || coalesce(' ' || e.task, '') = any(:routes)
              and (e.actor = :user or not :mine and cast(:office as text) = any(e.groups))
            """;

    private final JdbcClient jdbc;
    private final OperationService operations;
    private final Changeable changeable;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    Receipts(JdbcClient jdbc, OperationService operations, Changeable changeable, CurrentCaller currentCaller, Clock clock) {
        this.jdbc = jdbc;
        this.operations = operations;
        this.changeable = changeable;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /** Some receipts, and what to ask the following page with; {@code next} is null on the last one. */
    public record Page(List<Receipt> items, UUID next) {
    }

    private record Row(UUID id, Instant at, String actor, String written, String operation, List<String> shown, List<String> references) {
    }

    /**
     * A page of receipts, the last first.
     *
     * @param after  the {@code next} of the page before, or null
     * @param sought a part of a reference, in letters of any size; or null
     * @param mine   only the caller's own
     */
    public Page of(UUID after, String sought, boolean mine) {
        var found = jdbc.sql(ROWS + """
                          and (cast(:after as uuid) is null or e.number < (select b.number from audit_entry b where b.id = :after))
                          and (cast(:sought as text) is null
                               or exists (select from unnest(e.refs || e.operation) r where r like '%' || :sought || '%'
                                   and shown_still(r)))
                        order by e.number desc limit :limit""")
                .param("routes", routes()).param("user", currentCaller.get().user()).param("mine", mine)
                .param("office", currentCaller.get().party())
                .param("after", after, Types.OTHER).param("sought", Sought.pattern(sought), Types.VARCHAR).param("limit", PAGE + 1)
                .query(Receipts::row).list();
        var page = found.size() > PAGE ? found.subList(0, PAGE) : found;
        return new Page(page.stream().map(this::receipt).toList(), found.size() > PAGE ? page.get(PAGE - 1).id() : null);
    }

    /**
     * The receipt with this id.
     *
     * @throws Refusal as not found, whether there is none or it is another office's
     */
    public Receipt one(UUID id) {
        return jdbc.sql(ROWS + " and e.id = :id").param("routes", routes()).param("user", currentCaller.get().user()).param("mine", false)
                .param("office", currentCaller.get().party()).param("id", id).query(Receipts::row).optional().map(this::receipt)
                .orElseThrow(() -> Refusal.notFound("There is no such receipt of yours or of your office."));
    }

    private static String[] routes() {
        return Act.routes().toArray(String[]::new);
    }

    private Receipt receipt(Row row) {
        var act = Act.of(row.written(), row.references()).orElseThrow();
        var about = row.shown().toArray(String[]::new);
        var everywhere = act.tells().everywhere();
        var told = act.tells().kinds().isEmpty() ? null : told(row, act, about);
        var underWay = told != null && (told.stream().anyMatch(one -> one.state().equals("QUEUED"))
                || jdbc.sql("select works_after(:act, :about, :everywhere)").param("act", row.id()).param("about", about)
                        .param("everywhere", everywhere)
                .query(Boolean.class).single());
        var reference = main(act, row.shown()).orElse(null);
        return new Receipt(row.id(), row.at(), row.actor(), act.name(), reference, row.shown(), row.operation(), facts(row, about), told,
                underWay,
                next(row, act, about), change(row, act, reference));
    }

    /** The reference that an act was about: of one on a lead or an arrest that one, and not the target behind it. */
    private static Optional<String> main(Act act, List<String> shown) {
        Predicate<String> kind = switch (act.place()) {
            case REPORT -> References.REPORTED.asMatchPredicate().or(References.OF_NO_OPERATION.asMatchPredicate());
            case REPORTS -> References.ARREST.asMatchPredicate();
            default -> any -> true;
        };
        return Stream.concat(shown.stream().filter(kind), shown.stream()).findFirst();
    }

    private List<Told> told(Row row, Act act, String[] about) {
        return jdbc.sql("select * from told_after(:act, :kinds, :about, :everywhere)").param("act", row.id())
                .param("kinds", act.tells().kinds().stream().map(Enum::name).toArray(String[]::new)).param("about", about)
                .param("everywhere", act.tells().everywhere())
                .query((message, number) -> {
                    var recipient = message.getString("recipient");
                    var sent = time(message, "sent_at");
                    return new Told(recipient, recipient.startsWith("ncb-") ? recipient.substring("ncb-".length()) : null,
                            message.getString("reference"),
                            sent == null ? time(message, "queued_at") : sent, message.getString("status"));
                }).list();
    }

    /** What the ledger holds of it, as far as the reader may see that; nothing of an act from which only words came. */
    private List<Happened> facts(Row row, String[] about) {
        if (about.length == 0) {
            return List.of();
        }
        return jdbc.sql("""
                        select e.type, coalesce(e.subject, e.target, e.operation) as reference from ledger_event e
                        where e.transaction = (select a.transaction from audit_entry a where a.id = :act) and e.voids is null
                          and (e.target = any(:about) or e.subject = any(:about))
                        order by e.sequence""")
                .param("act", row.id()).param("about", about)
                .query((fact, number) -> new Happened(fact.getString("type"), fact.getString("reference"))).list();
    }

    private Next next(Row row, Act act, String[] about) {
        if (act.next().isEmpty()) {
            return null;
        }
        return jdbc.sql("select step, due from due_after(:act, :steps, :about, :everywhere) order by due limit 1").param("act", row.id())
                .param("steps", act.next().toArray(String[]::new)).param("about", about).param("everywhere", act.tells().everywhere())
                .query((task, number) -> new Next(task.getString("step"), time(task, "due"))).optional().orElse(null);
    }

    private Change change(Row row, Act act, String reference) {
        var operation = Optional.ofNullable(row.operation()).flatMap(this::visible);
        var path = switch (act.place()) {
            case NOWHERE -> null;
            case FILE -> reference == null ? null : "/targets/" + reference;
            case REPORT -> reference == null || currentCaller.get().country().isEmpty() ? null : "/reports/" + reference;
            case DIRECTORY -> "/directory";
            case ACCOUNTS -> "/accounts";
        default ->
            operation.map(seen -> "/operations/" + seen.reference() + "#" + act.place().name().toLowerCase(Locale.ROOT)).orElse(null);
        };
        if (path == null) {
            return null;
        }
        var until = switch (act.until()) {
            case NEVER -> null;
            case CONFIRMATIONS -> operation.map(changeable::confirmationsUntil).orElse(null);
            case END -> operation.map(Operation::operationEnd).orElse(null);
        };
        return new Change(path, until, until == null || until.isAfter(clock.instant()));
    }

    private Optional<Operation> visible(String reference) {
        return operations.list().stream().filter(operation -> operation.reference().equals(reference)).findFirst();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getObject("id", UUID.class), time(row, "at"), row.getString("actor"), row.getString("written"),
                row.getString("operation"),
                list(row, "shown"), list(row, "refs"));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
