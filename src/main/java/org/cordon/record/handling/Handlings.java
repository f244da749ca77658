package org.cordon.record.handling;

import static org.cordon.kernel.shared.Columns.utc;
import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.Partners;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Moment;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the handling of each item from its creation on, and answers whether an item is withheld from a party. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Handlings {

    /** The longest time for which a release with an end can last. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final Partners partners;
    private final CurrentCaller caller;
    private final Clock clock;

    Handlings(JdbcClient jdbc, Partners partners, CurrentCaller caller, Clock clock) {
        this.jdbc = jdbc;
        this.partners = partners;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The stored handling of an item.
     *
     * @param supplier the country that supplied the item
     */
    public record Kept(String item, String supplier, @JsonUnwrapped Handling handling, int version) {
    }

    /**
     * Refuses unknown partners, and releases that end in the past or too late.
     *
     * @param refuse takes a field and what is wrong with the field
     */
    public void check(Handling handling, BiConsumer<String, Said> refuse) {
        handling.restriction().parties().stream().filter(party -> party.startsWith(Roles.partner("")))
                .filter(party -> !partners.exists(party))
                .forEach(party -> refuse.accept(handling.restriction().kind() == Restriction.Kind.NOT_FOR ? "notFor" : "onlyFor",
                        said("names {party}, and there is no such partner", party)));
        handling.restriction().released().stream().filter(party -> party.startsWith(Roles.partner("")))
                .filter(party -> !partners.exists(party))
                .forEach(party -> refuse.accept("releasedTo", said("names {party}, and there is no such partner", party)));
        var now = clock.instant();
        if (handling.restriction().ends().values().stream().anyMatch(end -> !end.isAfter(now) || end.isAfter(now.plus(LONGEST)))) {
            refuse.accept("releasedUntil", said("must be a time to come, in {most} days at most", LONGEST.toDays()));
        }
    }

    /** Returns the group of a party by its code: {@code IT}, {@code partner-EUROPOL}, {@code IPSG}; empty if there is no such party. */
    public Optional<String> party(String code) {
        return Party.group(code.strip().toUpperCase(Locale.ROOT))
                .filter(group -> !group.startsWith(Roles.partner("")) || partners.exists(group));
    }

    /** Returns the group of a code, even of a partner that does not exist; empty if the code has no valid form. */
    public static Optional<String> groupOf(String code) {
        return Party.group(code.strip().toUpperCase(Locale.ROOT));
    }

    /** Returns the text that says why a code names no party. */
    public static Said unknown(String code) {
        return Party.group(code.strip().toUpperCase(Locale.ROOT)).filter(group -> group.startsWith(Roles.partner("")))
                .map(group -> said("names {party}, and there is no such partner", group))
                .orElseGet(() -> said("names \"{code}\", which is no country code, such as FR, no partner, whose codes begin with "
                        + "partner-, and not IPSG", code));
    }

    /**
     * Returns the group of a party to search for, or null if the code is missing or blank.
     *
     * @throws Refusal invalid, if the code names no party
     */
    public static String sought(String code) {
        return code == null || code.isBlank() ? null : groupOf(code).orElseThrow(() -> Refusal.invalid(
                said("The search cannot be read: {field} {reason}.", "party", unknown(code)), List.of(new Reason("party", unknown(code)))));
    }

    /** Returns the code of a party by its group. */
    public static String code(String group) {
        return Party.code(group);
    }

    /** Returns the group of a code that {@link #code} returned. */
    public static String group(String code) {
        return Party.group(code).orElseThrow();
    }

    /** Stores the handling of a new item, in the transaction that creates the item. */
    public void add(String item, String supplier, Handling handling) {
        HandlingRow.write(item, handling, jdbc.sql("""
                        insert into handling (item, supplier, code, source, information, restriction, parties, released, ends)
                        values (:item, :supplier, :code, :source, :information, :restriction, :parties, :released,
                            cast(:ends as jsonb))"""))
                .param("supplier", Party.group(supplier).orElseThrow()).update();
    }

    /**
     * Replaces the handling of an item, and keeps the previous handling.
     *
     * @param seen the version that the supplier has seen, or null if the request does not say
     * @return the previous handling; empty if it equals the new handling
     * @throws Refusal conflict, if the handling was changed since it was seen
     */
    public Optional<Handling> change(String item, String supplier, Handling handling, Integer seen) {
        jdbc.sql("insert into handling (item, supplier, code) values (?, ?, 'H0') on conflict do nothing")
                .params(item, Roles.bureau(supplier)).update();
        var before = jdbc.sql("select * from handling where item = ? for update").param(item).query(Handlings::read).single();
        if (seen != null && seen != before.version()) {
            throw changedSince(item);
        }
        if (before.handling().equals(handling)) {
            return Optional.empty();
        }
        jdbc.sql("""
                        insert into handling_change (item, code, source, information, restriction, parties, released, ends, version,
                            changed_by, changed_at)
                        select item, code, source, information, restriction, parties, released, ends, version, :by, :at from handling
                            where item = :item""")
                .param("by", caller.get().user()).param("at", utc(clock.instant())).param("item", item).update();
        HandlingRow.write(item, handling, jdbc.sql("""
                        update handling set code = :code, source = :source, information = :information, restriction = :restriction,
                            parties = :parties,
                            released = :released, ends = cast(:ends as jsonb), version = version + 1
                        where item = :item""")).update();
        return Optional.of(before.handling());
    }

    /**
     * Reads the new handling of a lead, or of an item that is handled like a lead.
     *
     * @param positive whether the item is a positive location
     * @param posted   the handling, in the form that {@link HandlingReader} reads
     * @throws Refusal with every reason and its field, or if the posted value is no JSON object
     */
    public Handling readChange(String item, String supplier, boolean positive, JsonNode posted) {
        var reasons = new ArrayList<Reason>();
        BiConsumer<String, Said> refuse = (field, why) -> reasons.add(new Reason(field, why));
        var given = HandlingReader.readWhole(posted, find(item).map(Kept::handling).orElse(Handling.NONE), refuse);
        var handling = HandlingRules.ofLead(given, supplier, positive, refuse);
        check(handling, refuse);
        if (!reasons.isEmpty()) {
            throw Refusal.invalid(said("Nothing was changed: {field} {reason}.", reasons.get(0).field(), reasons.get(0).said()), reasons);
        }
        return handling;
    }

    /** Whether an item was withheld from a party before the last change of its handling. */
    public boolean wasWithheld(String item, String party) {
        return jdbc.sql("select * from handling_change where item = ? order by number desc limit 1").param(item)
                .query((row, number) -> HandlingRow.read(row)).optional()
                .filter(before -> before.restriction().excludes(party)).isPresent();
    }

    /** Whether an item has been released to a party without a break since a version of its handling. */
    public boolean isReleasedSince(String item, String party, int version) {
        return jdbc.sql("""
                        select :party = any (h.released) and not exists (select from handling_change c
                            where c.item = h.item and c.version >= :version and :party <> all (c.released))
                        from handling h where h.item = :item""")
                .param("party", party).param("version", version).param("item", item).query(Boolean.class).optional().orElse(false);
    }

    private Refusal changedSince(String item) {
        return jdbc.sql("select changed_by, changed_at from handling_change where item = ? order by number desc limit 1").param(item)
                .query((row, number) -> Refusal
                        .outdated("The handling of {reference} was changed by {user} at {time}, after you looked at it; "
                        + "look at it again.",
                        item, row.getString(1), new Moment(row.getTimestamp(2).toInstant())))
                .optional()
                .orElseGet(() -> Refusal.outdated("The handling of {reference} was changed, after you looked at it; look at it again.",
                        item));
    }

    public Optional<Kept> find(String item) {
        return of(List.of(item)).stream().findFirst();
    }

    /** Returns the handlings of some items, in the order of their references. An item that is older than handlings has no handling. */
    public List<Kept> of(Collection<String> items) {
        return jdbc.sql("select * from handling where item = any(:items) order by item").param("items", items.toArray(String[]::new))
                .query(Handlings::read).list();
    }

    /** Returns the handlings of the items behind a target, as far as the caller may know them. */
    public List<Kept> ofTarget(String target) {
        return jdbc.sql("select * from handling where item in (select items_of(:target)) order by item").param("target", target)
                .query(Handlings::read).list();
    }

    /** Returns the handlings of the items behind several targets, by target; targets without a handling are left out. */
    public Map<String, List<Kept>> ofTargets(Collection<String> targets) {
        return jdbc.sql(
                "select named.target, h.* from items_behind(:targets) named cross join lateral (select * from handling of where of.item = named.item offset 0) h order by h.item")
                .param("targets", targets.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("target"), read(row, number))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /**
     * Whether an item, or an object that depends on it, is withheld from a party.
     *
     * @param reference the reference of a nomination, a target, a lead or an arrest
     * @param party     a group: {@code ncb-IT}, {@code partner-EUROPOL}, {@code coordinator}
     */
    public boolean isWithheld(String reference, String party) {
        return jdbc.sql("select withheld_from(:reference, :party)").param("reference", reference).param("party", party)
                .query(Boolean.class).single();
    }

    /** Whether an item is withheld from a country. */
    public boolean isWithheldFromCountry(String reference, String country) {
        return isWithheld(reference, Roles.bureau(country));
    }

    private static Kept read(ResultSet row, int number) throws SQLException {
        return new Kept(row.getString("item"), Party.code(row.getString("supplier")), HandlingRow.read(row), row.getInt("version"));
    }
}
