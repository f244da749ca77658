package org.cordon.demo.network;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.demo.network.SmugglingNetwork.Actor;
import org.cordon.demo.network.SmugglingNetwork.Tie;

/**
 * What five countries tell of one network, each of its stage of the route, as entities of FollowTheMoney. Whom they meet at the border of
 * two stages both of them tell of, each as it writes names. Names are put together from invented ones; nobody is meant.
 */
record ToldNetwork(SmugglingNetwork network) {

    /** In the order of the route. */
    static final List<String> COUNTRIES = List.of("SN", "MA", "TR", "GR", "IT");

    private static final List<String> FORENAMES = List.of("Issa", "Nadir", "Karim", "Salim", "Tarek", "Anis", "Rami", "Samba", "Moussa",
            "Idris", "Leonid", "Stavros", "Emre", "Tarik", "Bruno", "Saverio", "Amadou", "Hadi");
    private static final List<String> SURNAMES = List.of("Belkoran", "Tazmirou", "Ndorvale", "Sakhouri", "Varelkis", "Okamban", "Deniztan",
            "Morvaske", "Kestreli", "Halvadir", "Zouberi", "Fantore", "Lamberin", "Orhanelo", "Petraskou", "Kadrouni", "Sembaye");
    private static final Map<String, Transliterator> WRITING = Map.of("MA", Transliterator.getInstance("Latin-Arabic"),
            "GR", Transliterator.getInstance("Latin-Greek"));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OF_FEW = 37;
    private static final int OF_FEWER = 61;

    /** Of whom a country tells: of all who have to do with somebody of its stage. */
    Set<Actor> of(String country) {
        return ties(country).flatMap(tie -> Stream.of(tie.from(), tie.to())).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** As a file of entities, one a line. */
    String by(String country) {
        var way = thing("way", "Trip", Map.of("name", "As told by those who came", "route", String.join(" ", COUNTRIES.subList(0,
                COUNTRIES.indexOf(country) + 1)) + " FR", "startDate", "2026-0" + (4 + COUNTRIES.indexOf(country))));
        return Stream.of(of(country).stream().map(actor -> person(actor, country)), ties(country).map(ToldNetwork::link), Stream.of(way))
                .flatMap(lines -> lines).map(ObjectNode::toString).collect(Collectors.joining("\n"));
    }

    /** As this country writes it. */
    static String name(Actor actor, String country) {
        var number = number(actor);
        var forename = FORENAMES.get(number % FORENAMES.size());
        var surname = SURNAMES.get(number / FORENAMES.size());
        if (WRITING.containsKey(country)) {
            return WRITING.get(country).transliterate(forename + " " + surname);
        }
        return country.equals("SN") ? surname.toUpperCase(Locale.ROOT) + " " + forename : forename + " " + surname;
    }

    private Stream<Tie> ties(String country) {
        return network.ties().stream().filter(tie -> tie.from().stage() == COUNTRIES.indexOf(country));
    }

    private static ObjectNode person(Actor actor, String country) {
        var number = number(actor);
        var person = thing(actor.key(), "Person", Map.of("name", name(actor, country), "birthDate", 1962 + number * 13 % 40 + "",
                "nationality", COUNTRIES.get(actor.stage()).toLowerCase(Locale.ROOT)));
        // A few have no category yet, so that there is somebody to categorise.
        return number % OF_FEWER == 1 ? person : person.put("category", number % OF_FEW == 0 ? "CONTACT" : "SUSPECT_OR_CONVICTED");
    }

    private static ObjectNode link(Tie tie) {
        var key = tie.from().key() + "-" + tie.to().key();
        return tie.source() % 3 == 0
                ? thing(key, "Call", Map.of("caller", tie.from().key(), "receiver", tie.to().key(), "date",
                        "2026-0" + (1 + tie.source() % 9)))
                : thing(key, "Associate", Map.of("person", tie.from().key(), "associate", tie.to().key()));
    }

    private static ObjectNode thing(String id, String schema, Map<String, String> properties) {
        var thing = JSON.createObjectNode().put("id", id).put("schema", schema);
        properties.forEach((property, value) -> thing.withObject("properties").putArray(property).add(value));
        return thing;
    }

    private static int number(Actor actor) {
        return Integer.parseInt(actor.key().substring(actor.key().indexOf('-') + 1));
    }
}
