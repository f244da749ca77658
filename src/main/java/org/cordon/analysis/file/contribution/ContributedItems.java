package org.cordon.analysis.file.contribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.analysis.file.PersonCategory;
import org.cordon.hub.smugglinggroup.GroupFact;
import org.cordon.hub.smugglinggroup.GroupFactKind;
import org.cordon.hub.smugglinggroup.GroupFacts;
import org.cordon.hub.smugglinggroup.GroupFeature;
import org.cordon.hub.smugglinggroup.Groups;
import org.cordon.record.handling.Handling;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.arrest.ArrestFeature;
import org.cordon.roundup.lead.LeadFeature;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns items that the caller's country has supplied elsewhere into things for an analysis file. A person is named only by the reference
 * that the item uses. The identity behind this reference was supplied by another country.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ContributedItems {

    private static final String ABOUT = "about";

    private final JdbcClient jdbc;
    private final Groups groups;
    private final GroupFacts facts;
    private final Handlings handlings;

    ContributedItems(JdbcClient jdbc, Groups groups, GroupFacts facts, Handlings handlings) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.facts = facts;
        this.handlings = handlings;
    }

    /** The things that an item describes, and the handling that holds for them. */
    record Told(List<ContributedEntity> things, Handling handling) {
    }

    /**
     * Reads an item that the caller's country supplied.
     *
     * @param country  the caller's country
     * @param category the category of the person whom the item names, or null
     * @return empty if that country has supplied no such item
     */
    Optional<Told> find(String reference, String country, PersonCategory category) {
        if (GroupFeature.GROUP_FACT.matches(reference)) {
            return facts.find(reference).filter(GroupFact::own).map(fact -> new Told(ofFact(fact, category), handling(country, reference)));
        }
        if (reference.contains("/")) {
            return attached(reference, country, category);
        }
        if (LeadFeature.LEAD.matches(reference)) {
            return jdbc.sql("""
                            select target, text, place, country from lead
                            where reference = ? and state <> 'WITHDRAWN' and has_reported_lead(reference)""")
                    .param(reference).query((row, number) -> new Told(reported(row.getString("target"), category, row.getString("text"),
                            row.getString("place"), row.getString("country")), handling(country, reference))).optional();
        }
        if (ArrestFeature.ARREST.matches(reference)) {
            return jdbc.sql("""
                            select a.target, n.text, n.place, n.country
                            from arrest a join arrest_report_now n on n.arrest = a.reference
                            where a.reference = ? and n.country = ? and not n.withdrawn and has_reported_arrest(a.reference)""")
                    .params(reference, country)
                    .query((row, number) -> new Told(reported(row.getString("target"), category, row.getString("text"),
                            row.getString("place"), row.getString("country")), ofTarget(country, row.getString("target")))).optional();
        }
        return jdbc.sql("select text from answer where reference = ? and party = 'ncb-' || ? and not by_asker and text is not null")
                .params(reference, country).query(String.class).optional()
                .map(text -> new Told(List.of(thing(ABOUT, Schema.NOTE, null, "description", text)), handling(country, reference)));
    }

    /**
     * Describes a file that the caller's country attached: its kind and its name, never its content. If the item of the file is about a
     * person, the person is described as well.
     */
    private Optional<Told> attached(String reference, String country, PersonCategory category) {
        var item = reference.substring(0, reference.indexOf('/'));
        return jdbc.sql("""
                        select a.kind, a.name, coalesce(n.reference, l.target, r.target) as target
                        from (select * from attachment where item = :item
                              union all select b.* from files_behind(:item) f join attachment b on b.item = f.item and b.code = f.code) a
                        left join nomination n on n.reference = :item left join lead l on l.reference = :item
                        left join arrest r on r.reference = :item
                        where a.code = :code and a.country = :country and a.removed_at is null and :item not like 'R-%'""")
                .param("item", item).param("code", reference.substring(item.length() + 1)).param("country", country)
                .query((row, number) -> new Told(described(row.getString("kind"), row.getString("name"), row.getString("target"), category),
                        ArrestFeature.ARREST.matches(item) ? ofTarget(country, row.getString("target")) : handling(country, item)))
                .optional();
    }

    private static List<ContributedEntity> described(String kind, String name, String target, PersonCategory category) {
        var note = new LinkedHashMap<String, List<String>>();
        note.put("description", List.of(name));
        note.put("type", List.of(kind));
        if (target == null) {
            return List.of(new ContributedEntity(ABOUT, Schema.NOTE, null, false, note));
        }
        note.put("entity", List.of(ABOUT));
        return List.of(thing(ABOUT, Schema.PERSON, category, "name", target), new ContributedEntity("2", Schema.NOTE, null, false, note));
    }

    private Handling handling(String country, String item) {
        return all(country, handlings.of(List.of(item)));
    }

    private Handling ofTarget(String country, String target) {
        return all(country, handlings.ofTarget(target));
    }

    private static Handling all(String country, List<Handlings.Kept> kept) {
        return Handling.ofAll(country, kept.stream().map(Handlings.Kept::handling).toList());
    }

    private List<ContributedEntity> ofFact(GroupFact fact, PersonCategory category) {
        var said = fact.content();
        var called = called(fact.group());
        var about = new LinkedHashMap<String, List<String>>();
        about.put("name", said.kind() == GroupFactKind.ALIAS ? List.of(called, said.text()) : List.of(called));
        if (!said.countries().isEmpty()) {
            about.put("country", said.countries());
        }
        if (said.kind() == GroupFactKind.ROUTE && said.countries().size() > 1) {
            about.put(WayProperties.ROUTE, List.of(String.join(" ", said.countries())));
        }
        if (said.role() != null) {
            about.put(WayProperties.of(said.role()), said.countries());
        }
        if (said.validFrom() != null) {
            about.put("startDate", List.of(said.validFrom().toString()));
        }
        if (said.validUntil() != null) {
            about.put("endDate", List.of(said.validUntil().toString()));
        }
        var other = switch (said.kind()) {
            case VESSEL -> List.of(thing("2", Schema.VESSEL, null, "name", said.text()), link(Schema.OWNERSHIP));
            case VEHICLE -> List.of(thing("2", Schema.VEHICLE, null, "name", said.text()), link(Schema.OWNERSHIP));
            case ACCOUNT -> List.of(thing("2", Schema.USER_ACCOUNT, null, "username", said.text()), link(Schema.UNKNOWN_LINK));
            case LINK -> List.of(thing("2", Schema.ORGANIZATION, null, "name", called(said.about())), link(Schema.UNKNOWN_LINK));
            case PERSON -> List.of(thing("2", Schema.PERSON, category, "name", said.about()),
                    new ContributedEntity("3", Schema.MEMBERSHIP, null, false,
                            Map.of("member", List.of("2"), "organization", List.of(ABOUT))));
            default -> List.<ContributedEntity>of();
        };
        if (said.text() != null && other.isEmpty() && said.kind() != GroupFactKind.ALIAS) {
            about.put(said.kind() == GroupFactKind.TELEPHONE ? "phone" : "notes", List.of(said.text()));
        }
        return Stream.concat(Stream.of(new ContributedEntity(ABOUT, Schema.ORGANIZATION, null, false, about)), other.stream()).toList();
    }

    /** Returns the name of a group if the caller's country supplied it, and the group's reference otherwise. */
    private String called(String group) {
        return groups.find(group).filter(one -> one.nameFact() != null)
                .flatMap(one -> facts.find(one.nameFact()).filter(GroupFact::own).map(name -> one.called())).orElse(group);
    }

    private static List<ContributedEntity> reported(String target, PersonCategory category, String text, String place, String country) {
        var things = new ArrayList<ContributedEntity>();
        var about = new LinkedHashMap<String, List<String>>();
        about.put("name", List.of(target));
        if (text != null) {
            about.put("notes", List.of(text));
        }
        if (place != null) {
            about.put("addressEntity", List.of("2"));
            things.add(new ContributedEntity("2", Schema.ADDRESS, null, false,
                    Map.of("full", List.of(place), "country", List.of(country))));
        }
        things.add(new ContributedEntity(ABOUT, Schema.PERSON, category, false, about));
        return things;
    }

    private static ContributedEntity link(Schema schema) {
        return new ContributedEntity("3", schema, null, false,
                Map.of(schema.from().get(0), List.of(ABOUT), schema.to().get(0), List.of("2")));
    }

    private static ContributedEntity thing(String id, Schema schema, PersonCategory category, String property, String value) {
        return new ContributedEntity(id, schema, category, false, Map.of(property, List.of(value)));
    }
}
