package org.cordon.hub.closedsession;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.handling.Handlings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows sessions to the parties that are invited: the seats, the items on the table, the notes and the agreed actions. */
@Component
@Transactional(readOnly = true)
public class SessionQueries {

    private static final SessionTable.Read NOTHING = new SessionTable.Read(null, null, null, null, null);

    private final Sessions sessions;
    private final SessionTable table;
    private final AgreedActions actions;
    private final CurrentCaller caller;
    private final Clock clock;

    SessionQueries(Sessions sessions, SessionTable table, AgreedActions actions, CurrentCaller caller, Clock clock) {
        this.sessions = sessions;
        this.table = table;
        this.actions = actions;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A session in a list.
     *
     * @param running whether the session takes place now
     * @param open whether the seated parties have access to the table, which may be before the session begins or after it ends
     * @param answer {@code COMING}, if the reader's party has accepted the invitation; absent otherwise
     */
    @JsonInclude(Include.NON_NULL)
    public record Item(String reference, boolean own, String convener, String subject, Instant beginsAt, Instant endsAt, String zone,
            Instant accessUntil, boolean running, boolean open, SeatAnswer answer) {
    }

    /**
     * A session.
     *
     * @param own whether the reader's party convened it
     * @param owedBy the deadline for the reader's answer; absent once the reader has answered
     * @param seats the parties that come, and for the convener all invited parties; absent unless the reader has accepted
     * @param items the reader's own items on the table, and the items that other parties put there for the reader; listed even after access
     * has ended
     * @param notes the notes on the session and on items that the reader sees; after access has ended, only the notes that the reader wrote
     * @param actions the agreed actions
     */
    @JsonInclude(Include.NON_NULL)
    public record View(String reference, boolean own, String convener, String subject, Instant beginsAt, Instant endsAt, String zone,
            Instant accessUntil, boolean running, boolean open, SeatAnswer answer, Instant owedBy, List<Place> seats, List<OnTable> items,
            List<NoteView> notes, List<Agreed> actions) implements PersonFile {

        @Override
        public Stream<String> shown() {
            return seats == null ? Stream.empty()
                    : Stream.concat(Stream.of(reference), items.stream().filter(item -> item.text() != null).map(OnTable::item));
        }
    }

    /** An invited party, by its code. */
    @JsonInclude(Include.NON_NULL)
    public record Place(String party, SeatAnswer answer, Instant answeredAt) {
    }

    /**
     * An item on the table.
     *
     * @param forParties the codes of the parties for whom the item lies there; only shown to its supplier
     * @param takenBackAt when the item was taken back; only shown to its supplier
     * @param text the content of the item, if the reader can read it on the table only
     * @param place the place of an arrest
     * @param happenedAt the time of an arrest
     */
    @JsonInclude(Include.NON_NULL)
    public record OnTable(String item, String supplier, boolean own, Instant putAt, List<String> forParties, Instant takenBackAt,
            String text, String place, Instant happenedAt) {
    }

    /** A note on an item or on the session. */
    @JsonInclude(Include.NON_NULL)
    public record NoteView(String item, String party, String text, Instant writtenAt) {
    }

    /**
     * An agreed action.
     *
     * @param own whether the reader's party is to carry it out
     * @param outcome absent while nothing is recorded
     * @param words the report of the owner
     */
    @JsonInclude(Include.NON_NULL)
    public record Agreed(String code, String what, String owner, boolean own, Instant due, ActionOutcome outcome, String words,
            Instant reportedAt) {
    }

    /**
     * Returns the sessions to which the caller is invited. The session that begins last comes first.
     *
     * @param after the reference of the last session already seen, or null
     */
    public List<Item> all(String after, int limit) {
        var found = sessions.page(after, limit);
        var seats = sessions.seats(found.stream().map(ClosedSession::reference).toList());
        return found.stream().map(session -> {
            var answer = seats.stream().filter(seat -> seat.session().equals(session.reference()) && isOwn(seat.party()))
                    .map(Seat::answer).filter(SeatAnswer.COMING::equals).findFirst().orElse(null);
            return new Item(session.reference(), isOwn(session.convener()), Handlings.code(session.convener()), session.subject(),
                    session.beginsAt(), session.endsAt(), session.zone().getId(), session.accessUntil(),
                    session.isRunning(clock.instant()), session.isOpen(clock.instant()), answer);
        }).toList();
    }

    /**
     * Returns one session.
     *
     * @throws Refusal not found, if the caller is not invited
     */
    public View one(String reference) {
        var session = sessions.require(reference);
        var seats = sessions.seats(List.of(reference));
        var own = seats.stream().filter(seat -> isOwn(seat.party())).findFirst().orElseThrow();
        var seated = own.isTaken();
        return new View(reference, isOwn(session.convener()), Handlings.code(session.convener()), session.subject(), session.beginsAt(),
                session.endsAt(), session.zone().getId(), session.accessUntil(), session.isRunning(clock.instant()),
                session.isOpen(clock.instant()), own.answer(),
                own.answer() == null ? own.owedBy() : null,
                seated ? seats.stream().map(seat -> new Place(Handlings.code(seat.party()), seat.answer(), seat.answeredAt())).toList()
                        : null,
                seated ? onTable(reference) : null,
                seated ? table.notes(reference).stream().map(SessionQueries::note).toList() : null,
                seated ? actions.of(reference).stream().map(this::agreed).toList() : null);
    }

    private List<OnTable> onTable(String session) {
        var read = table.read(session);
        return table.items(session).stream().map(item -> onTable(item, read.stream()
                .filter(one -> one.item().equals(item.item()) && one.supplier().equals(item.supplier())).findFirst().orElse(NOTHING)))
                .toList();
    }

    private OnTable onTable(TableItem item, SessionTable.Read read) {
        var own = isOwn(item.supplier());
        return new OnTable(item.item(), Handlings.code(item.supplier()), own, item.putAt(),
                own ? item.parties().stream().map(Handlings::code).toList() : null, own ? item.takenBackAt() : null, read.text(),
                read.place(), read.happenedAt());
    }

    private Agreed agreed(AgreedAction action) {
        return new Agreed(action.code(), action.what(), Handlings.code(action.owner()), isOwn(action.owner()), action.due(),
                action.outcome(), action.words(), action.reportedAt());
    }

    private static NoteView note(SessionNote note) {
        return new NoteView(note.item(), Handlings.code(note.party()), note.text(), note.writtenAt());
    }

    private boolean isOwn(String party) {
        return party.equals(caller.get().party());
    }
}
