package org.cordon.hub.closedsession;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.exchange.alert.AlertFeature;
import org.cordon.exchange.question.QuestionFeature;
import org.cordon.exchange.release.ReleaseFeature;
import org.cordon.exchange.release.ReleasedItems;
import org.cordon.hub.smugglinggroup.GroupFeature;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.act.ActFeature;
import org.cordon.platform.act.ActLimits;
import org.cordon.record.handling.Handling;
import org.cordon.record.handling.Handlings;
import org.cordon.record.handling.Restriction;
import org.cordon.roundup.arrest.ArrestFeature;
import org.cordon.roundup.report.PostedFields;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets seated parties put their items on the table, take them back, and write notes. An item on the table is released, until access ends,
 * to the parties that could not see it otherwise. Parties from which the supplier keeps the item are left out. Alerts, answers and arrests
 * are released to nobody: their content is read on the table.
 */
@Service
@Transactional
public class TableService {

    private final Sessions sessions;
    private final SessionTable table;
    private final Handlings handlings;
    private final ReleasedItems released;
    private final CurrentCaller caller;
    private final ActLimits acts;
    private final Clock clock;

    TableService(Sessions sessions, SessionTable table, Handlings handlings, ReleasedItems released, CurrentCaller caller, ActLimits acts,
            Clock clock) {
        this.sessions = sessions;
        this.table = table;
        this.handlings = handlings;
        this.released = released;
        this.caller = caller;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Returns the session, if the caller may act in it now.
     *
     * @throws Refusal not found, if the caller is not invited; forbidden, if the caller has not accepted; conflict, if access has ended
     */
    @Transactional(readOnly = true)
    public ClosedSession requireSeated(String reference) {
        var session = sessions.require(reference);
        if (!sessions.seat(reference, caller.get().party()).orElseThrow().isTaken()) {
            throw Refusal.forbidden("Say first whether you come to {reference}.", reference);
        }
        if (!session.isOpen(clock.instant())) {
            throw Refusal.conflict("Access to {reference} has ended.", reference);
        }
        return session;
    }

    /**
     * Puts an item of the caller's country on the table. The item lies there for the parties that the caller names. If the caller names no
     * party, the item lies there for all seated parties that its handling does not exclude.
     *
     * @return the codes of the parties for whom the item lies there
     * @throws Refusal with every reason and its field; conflict, if no seated party would see the item
     */
    public List<String> put(String reference, JsonNode posted) {
        var session = requireSeated(reference);
        acts.take(ActFeature.CHANGE);
        var fields = new PostedFields(posted, List.of("item", "for"));
        var country = Handlings.code(caller.get().party());
        var item = own(fields, country);
        var parties = parties(fields, session, item);
        fields.refuseIfWrong();
        var given = new ArrayList<String>();
        var seeing = isReadThere(item) ? reading(item, parties) : released(item, country, parties, session.accessUntil(), given);
        if (seeing.isEmpty()) {
            throw Refusal.conflict("Nobody who is seated would see {reference} by that.", item);
        }
        table.put(new TableItem(reference, item, caller.get().party(), seeing, given, clock.instant(), null));
        AuditNotes.concerns(reference);
        AuditNotes.concerns(item);
        return seeing.stream().map(Handlings::code).toList();
    }

    /** @param given receives the parties to whom the item was newly released @return the parties for whom it lies on the table */
    private List<String> released(String item, String country, List<String> parties, Instant until, List<String> given) {
        var before = table.inSight(item, parties);
        parties.stream().filter(party -> !before.contains(party))
                .filter(party -> released.releaseUntil(item, country, party, until)).forEach(given::add);
        var seeing = table.inSight(item, parties);
        // A party outside the operation does not see the item even when it is released. Such a release is taken back.
        given.stream().filter(party -> !seeing.contains(party)).toList().forEach(party -> {
            released.takeBackBefore(item, country, party, until);
            given.remove(party);
        });
        return seeing;
    }

    private static boolean isReadThere(String item) {
        return Stream.of(AlertFeature.ALERT, QuestionFeature.ANSWER, ArrestFeature.ARREST).anyMatch(kind -> kind.matches(item));
    }

    /**
     * Returns the parties that read the content on the table. For an answer, returns all given parties: otherwise the country that answered
     * would learn from whom the asking country keeps the question.
     */
    private List<String> reading(String item, List<String> parties) {
        return QuestionFeature.ANSWER.matches(item) ? parties : table.inSight(item, parties);
    }

    /** @throws Refusal not found, if there is no such item on the table; forbidden, if another party put it there */
    @Transactional(readOnly = true)
    public TableItem requireOwn(String reference, String item) {
        sessions.require(reference);
        var found = table.find(reference, item, caller.get().party())
                .orElseThrow(() -> Refusal.notFound("There is no {item} on the table of {reference} that you may see.", item, reference));
        if (!found.supplier().equals(caller.get().party())) {
            throw Refusal.forbidden("Only who put {item} on the table takes it back.", item);
        }
        return found;
    }

    /** Takes an item back before access ends. Taking an item back once more is not refused; it only renews the recorded time. */
    public void takeBack(String reference, String item) {
        var found = requireOwn(reference, item);
        var session = requireSeated(reference);
        acts.take(ActFeature.CHANGE);
        found.released().forEach(party -> released.takeBackBefore(item, Handlings.code(found.supplier()), party, session.accessUntil()));
        table.takeBack(found, clock.instant());
        AuditNotes.concerns(reference);
        AuditNotes.concerns(item);
    }

    /**
     * Writes a note on an item or on the session.
     *
     * @throws Refusal with every reason and its field
     */
    public void note(String reference, JsonNode posted) {
        requireSeated(reference);
        acts.take(ActFeature.CHANGE);
        var fields = new PostedFields(posted, List.of("text", "item"));
        var text = fields.requiredText("text", said("must say it"));
        var item = fields.line("item");
        var on = item == null ? null
                : table.find(reference, item, caller.get().party()).filter(found -> found.takenBackAt() == null).orElse(null);
        if (item != null && on == null) {
            fields.refuse("item", said("does not lie on the table"));
        }
        fields.refuseIfWrong();
        table.note(reference, on, caller.get().party(), text, clock.instant());
        AuditNotes.concerns(reference);
    }

    private String own(PostedFields fields, String country) {
        var item = fields.line("item");
        if (item == null || !(isReadThere(item) ? table.isReadable(item, country, caller.get().party()) : isSupplied(item, country))) {
            fields.refuse("item", said("is no nomination, lead, arrest, question, answer, alert or fact that your country supplied"));
        }
        return item;
    }

    private boolean isSupplied(String item, String country) {
        return (ReleaseFeature.isReleasable(item) || GroupFeature.GROUP_FACT.matches(item))
                && handlings.find(item).filter(kept -> kept.supplier().equals(country)).isPresent();
    }

    private List<String> parties(PostedFields fields, ClosedSession session, String item) {
        var seated = sessions.seats(List.of(session.reference())).stream().filter(Seat::isTaken).map(Seat::party)
                .filter(party -> !party.equals(caller.get().party())).toList();
        var named = fields.codes("for");
        var kept = kept(item);
        if (named.isEmpty()) {
            return seated.stream().filter(party -> !kept.excludes(party)).toList();
        }
        named.stream().filter(code -> seated.stream().noneMatch(party -> Handlings.code(party).equals(code))).findFirst()
                .ifPresent(code -> fields.refuse("for", said("names \"{code}\", who is not seated", code)));
        var parties = seated.stream().filter(party -> named.contains(Handlings.code(party))).toList();
        if (item != null && isReadThere(item)) {
            parties.stream().filter(kept::excludes).findFirst().map(Handlings::code)
                    .ifPresent(code -> fields.refuse("for", said("names {code}, from whom you keep it", code)));
        }
        return parties;
    }

    private Restriction kept(String item) {
        return Optional.ofNullable(item).flatMap(handlings::find).map(Handlings.Kept::handling).orElse(Handling.NONE).restriction();
    }
}
