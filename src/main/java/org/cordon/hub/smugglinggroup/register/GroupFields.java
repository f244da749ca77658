package org.cordon.hub.smugglinggroup.register;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cordon.exchange.alert.RouteStage;
import org.cordon.exchange.release.ReleaseFeature;
import org.cordon.hub.smugglinggroup.GroupFactContent;
import org.cordon.hub.smugglinggroup.GroupFactKind;
import org.cordon.hub.smugglinggroup.GroupFacts;
import org.cordon.hub.smugglinggroup.Groups;
import org.cordon.hub.smugglinggroup.SmugglingStage;
import org.cordon.kernel.country.CountryDirectory;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.handling.Handling;
import org.cordon.record.handling.HandlingReader;
import org.cordon.record.handling.HandlingRules;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.operation.CrimeTheme;
import org.cordon.roundup.report.PostedFields;
import org.springframework.stereotype.Component;

/** Reads posted bodies about groups. A refusal gives each reason with the field that it concerns. */
@Component
class GroupFields {

    private static final List<String> NEW = List.of("name", "crimes", "modusOperandi", "source", "transit", "destination", "handling");
    private static final List<String> FACT = List.of("kind", "text", "leg", "countries", "role", "about", "validFrom", "validUntil",
            "of", "handling");
    /** The kinds of fact that need no text, because they hold a country or a reference. */
    private static final Set<GroupFactKind> WITHOUT_WORDS = EnumSet.of(GroupFactKind.COUNTRY_ROLE, GroupFactKind.LINK,
            GroupFactKind.PERSON);

    private final Handlings handlings;
    private final CountryDirectory directory;
    private final Groups groups;
    private final GroupFacts facts;
    private final ReportedItems reported;

    GroupFields(Handlings handlings, CountryDirectory directory, Groups groups, GroupFacts facts, ReportedItems reported) {
        this.handlings = handlings;
        this.directory = directory;
        this.groups = groups;
        this.facts = facts;
        this.reported = reported;
    }

    /** A posted group: its name, and the other facts that its steward knows, all with one handling. */
    record GivenGroup(String name, List<CrimeTheme> crimes, List<GroupFactContent> known, Handling handling) {
    }

    /** A posted fact. */
    record GivenFact(GroupFactContent content, Handling handling) {
    }

    /**
     * @param own the country that registers the group
     * @throws Refusal with every reason and its field
     */
    GivenGroup group(JsonNode posted, String own) {
        var fields = new PostedFields(posted, NEW);
        var name = fields.requiredLine("name", said("must say how the group is called"));
        var crimes = fields.requiredCodes("crimes", CrimeTheme.class);
        var modus = fields.requiredText("modusOperandi", said("must say it"));
        var known = new ArrayList<GroupFactContent>();
        known.add(new GroupFactContent(GroupFactKind.MODUS_OPERANDI, modus, null, List.of(), null, null, null, null));
        for (var role : RouteStage.values()) {
            var countries = countries(fields, role.name().toLowerCase(Locale.ROOT));
            if (!countries.isEmpty()) {
                known.add(new GroupFactContent(GroupFactKind.COUNTRY_ROLE, null, null, countries, role, null, null, null));
            }
        }
        var refuse = fields.within("handling");
        var handling = HandlingRules.ofGroup(HandlingReader.read(fields.get("handling"), refuse), own, refuse);
        handlings.check(handling, refuse);
        fields.refuseIfWrong();
        return new GivenGroup(name, crimes, known, handling);
    }

    /**
     * @param own   the country that supplies the fact
     * @param group the reference of the group that the fact is about
     * @throws Refusal with every reason and its field
     */
    GivenFact fact(JsonNode posted, String own, String group) {
        var fields = new PostedFields(posted, FACT);
        var kind = fields.requiredCode("kind", GroupFactKind.class);
        var from = date(fields, "validFrom");
        var until = date(fields, "validUntil");
        if (from != null && until != null && until.isBefore(from)) {
            fields.refuse("validUntil", said("cannot be before the beginning"));
        }
        var content = new GroupFactContent(kind, text(fields, kind), fields.code("leg", SmugglingStage.class),
                countries(fields, "countries"), role(fields, kind), about(fields, kind, group), from, until);
        if (kind == GroupFactKind.COUNTRY_ROLE && content.countries().isEmpty()) {
            fields.refuse("countries", said("must name a country"));
        }
        var refuse = fields.within("handling");
        var handling = kept(fields, own)
                .orElseGet(() -> HandlingRules.ofLead(HandlingReader.read(fields.get("handling"), refuse), own, false, refuse));
        handlings.check(handling, refuse);
        fields.refuseIfWrong();
        return new GivenFact(content, handling);
    }

    /** Returns the handling of the item from which the fact is taken. The fact keeps that handling. */
    private Optional<Handling> kept(PostedFields fields, String own) {
        var of = fields.line("of");
        if (of == null) {
            return Optional.empty();
        }
        if (!fields.get("handling").isMissingNode()) {
            fields.refuse("handling", said("cannot stand beside of, whose handling is kept"));
        }
        var kept = reported.handling(of, own);
        if (kept.isEmpty()) {
            fields.refuse("of", said("must be the reference of a lead or an arrest that your country has reported"));
        }
        return kept;
    }

    private static String text(PostedFields fields, GroupFactKind kind) {
        var text = fields.text("text");
        if (kind == GroupFactKind.PERSON && text != null) {
            fields.refuse("text", said("cannot stand beside a person, who is named by a reference alone"));
        }
        if (text == null && kind != null && !WITHOUT_WORDS.contains(kind)) {
            fields.refuse("text", said("must say it"));
        }
        return text;
    }

    private static RouteStage role(PostedFields fields, GroupFactKind kind) {
        if (kind == GroupFactKind.COUNTRY_ROLE) {
            return fields.requiredCode("role", RouteStage.class);
        }
        if (fields.code("role", RouteStage.class) != null) {
            fields.refuse("role", said("is for COUNTRY_ROLE alone"));
        }
        return null;
    }

    /** Reads countries and keeps their order, because the countries of a route stand in the order of travel. */
    private List<String> countries(PostedFields fields, String field) {
        var codes = fields.codes(field);
        codes.stream().filter(code -> directory.find(code).isEmpty()).findFirst()
                .ifPresent(code -> fields.refuse(field, said("'{code}' is not a country of the directory", code)));
        return List.copyOf(codes);
    }

    /**
     * Reads the reference of a group or a person's file. A reference that the caller does not see is refused like a reference that does not
     * exist.
     */
    private String about(PostedFields fields, GroupFactKind kind, String group) {
        var about = fields.line("about");
        if (kind == null || !kind.isReference()) {
            if (about != null) {
                fields.refuse("about", said("is for LINK and PERSON alone"));
            }
            return null;
        }
        var seen = about != null && (kind == GroupFactKind.LINK ? !about.equals(group) && groups.find(about).isPresent()
                : ReleaseFeature.isReleasable(about) && facts.seesFile(about));
        if (!seen) {
            fields.refuse("about", kind == GroupFactKind.LINK ? said("must be the reference of another group that you may see")
                    : said("must be the reference of a target, a nomination or a lead that you may see"));
        }
        return about;
    }

    private static LocalDate date(PostedFields fields, String field) {
        var text = fields.line(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            fields.refuse(field, said("must be a date, such as 2027-05-10"));
            return null;
        }
    }
}
