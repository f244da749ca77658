package org.cordon.record.handling;

import static org.cordon.kernel.shared.Said.said;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.EnumCodes;
import org.cordon.kernel.shared.Said;
import org.cordon.record.handling.Restriction.Kind;

/** Checks the handling that a supplier wrote for one item, and says what is wrong with each field. */
public final class HandlingRules {

    private final GivenHandling given;
    private final String supplier;
    private final BiConsumer<String, Said> refuse;

    private HandlingRules(GivenHandling given, String supplier, BiConsumer<String, Said> refuse) {
        this.given = given;
        this.supplier = supplier;
        this.refuse = refuse;
    }

    /**
     * Returns the handling of a nomination. The coordination always sees every nomination to its operation.
     *
     * @param supplier the country that nominates
     * @param refuse   takes a field and what is wrong with the field, as the rest of a sentence about the field
     */
    public static Handling ofNomination(GivenHandling given, String supplier, BiConsumer<String, Said> refuse) {
        var rules = new HandlingRules(given, supplier, refuse);
        if (given.notFor().contains(Party.GENERAL_SECRETARIAT)) {
            refuse.accept("notFor", said("cannot name IPSG: the coordination sees every nomination"));
        }
        return rules.read(!given.onlyFor().isEmpty());
    }

    /**
     * Returns the handling of the entry that registers a smuggling group. The General Secretariat always sees this entry, because it keeps
     * the register.
     *
     * @param supplier the country that registers the group
     */
    public static Handling ofGroup(GivenHandling given, String supplier, BiConsumer<String, Said> refuse) {
        var rules = new HandlingRules(given, supplier, refuse);
        if (given.notFor().contains(Party.GENERAL_SECRETARIAT)) {
            refuse.accept("notFor", said("cannot name IPSG, which keeps the register"));
        }
        return rules.read(!given.onlyFor().isEmpty());
    }

    /**
     * Returns the handling of a lead or a location.
     *
     * @param positive whether the report is a positive location, which counts in the results
     */
    public static Handling ofLead(GivenHandling given, String supplier, boolean positive, BiConsumer<String, Said> refuse) {
        var handling = new HandlingRules(given, supplier, refuse).read(false);
        if (positive && handling.restriction().excludes(Roles.COORDINATOR)) {
            refuse.accept(handling.restriction().kind() == Kind.NOT_FOR ? "notFor" : "onlyFor",
                    handling.restriction().kind() == Kind.NOT_FOR
                            ? said("keeps a positive location from the General Secretariat, which counts it: leave IPSG out")
                            : said("keeps a positive location from the General Secretariat, which counts it: name IPSG as well"));
        }
        return handling;
    }

    private Handling read(boolean withCoordination) {
        if (!given.notFor().isEmpty() && !given.onlyFor().isEmpty()) {
            refuse.accept("onlyFor", said("cannot stand beside notFor: name those that may not see it, or the only ones that may"));
        }
        var notFor = groups("notFor", given.notFor());
        var onlyFor = groups("onlyFor", given.onlyFor());
        if (notFor.contains(Roles.bureau(supplier))) {
            refuse.accept("notFor", said("cannot name {country}, the country that supplies it", supplier));
        }
        var releasedTo = groups("releasedTo", given.releasedTo());
        if (releasedTo.contains(Roles.bureau(supplier))) {
            refuse.accept("releasedTo", said("cannot name {country}, the country that supplies it", supplier));
        }
        if (withCoordination) {
            onlyFor.add(Roles.COORDINATOR);
        }
        var restriction = !notFor.isEmpty() ? new Restriction(Kind.NOT_FOR, notFor)
                : !onlyFor.isEmpty() ? new Restriction(Kind.ONLY_FOR, onlyFor) : Restriction.NONE;
        var code = code("handlingCode", given.handlingCode(), HandlingCode.class);
        return new Handling(code == null ? HandlingCode.H0 : code,
                code("sourceEvaluation", given.sourceEvaluation(), SourceEvaluation.class),
                information(), restriction.releasedTo(releasedTo, ends(releasedTo)));
    }

    private List<String> groups(String field, List<String> codes) {
        var groups = new ArrayList<String>();
        for (var code : codes) {
            Party.group(code).ifPresentOrElse(groups::add, () -> refuse.accept(field, Handlings.unknown(code)));
        }
        return groups;
    }

    private Map<String, Instant> ends(List<String> releasedTo) {
        var ends = new TreeMap<String, Instant>();
        given.releasedUntil().forEach((code, text) -> {
            var party = Party.group(code.strip().toUpperCase(Locale.ROOT)).filter(releasedTo::contains);
            if (party.isEmpty()) {
                refuse.accept("releasedUntil", said("names \"{code}\", to whom it is not released", code));
            } else {
                end(text).ifPresent(end -> ends.put(party.get(), end));
            }
        });
        return ends;
    }

    private Optional<Instant> end(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeException notATime) {
            refuse.accept("releasedUntil", said("must be a time with its offset, such as 2027-05-11T04:20:00+02:00"));
            return Optional.empty();
        }
    }

    private Integer information() {
        var text = given.informationEvaluation();
        if (text != null && !text.matches("[1-4]")) {
            refuse.accept("informationEvaluation", said("must be 1, 2, 3 or 4"));
            return null;
        }
        return text == null ? null : Integer.valueOf(text);
    }

    private <E extends Enum<E>> E code(String field, String text, Class<E> codes) {
        var known = EnumCodes.find(codes, text);
        if (text != null && known.isEmpty()) {
            refuse.accept(field, said("must be one of {codes}", EnumCodes.of(codes)));
        }
        return known.orElse(null);
    }
}
