package org.cordon.demo.play.network;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ibm.icu.text.Transliterator;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.demo.play.network.SmugglingNetwork.Actor;
import org.cordon.demo.play.network.SmugglingNetwork.Tie;

/**
 * The parts of one network that five countries contribute as entities of FollowTheMoney. Each country describes its own stage of the route.
 * Persons at the border of two stages are contributed by both countries, and each country spells the names in its own way. Names are
 * invented; no real person is meant.
 */
record ToldNetwork(SmugglingNetwork network) {

    /** The countries in the order of the route. */
    static final List<String> COUNTRIES = List.of("SN", "MA", "TR", "GR", "IT");

    private static final List<String> FORENAMES = List.of("Issa", "Nadir", "Karim", "Salim", "Tarek", "Anis", "Rami", "Samba", "Moussa",
            "Idris", "Leonid", "Stavros", "Emre", "Tarik", "Bruno", "Saverio", "Amadou", "Hadi");
    private static final List<String> SURNAMES = List.of("Belkoran", "Tazmirou", "Ndorvale", "Sakhouri", "Varelkis", "Okamban", "Deniztan",
            "Morvaske", "Kestreli", "Halvadir", "Zouberi", "Fantore", "Lamberin", "Orhanelo", "Petraskou", "Kadrouni", "Sembaye");
    private static final Map<String, Transliterator> WRITING = Map.of("MA", Transliterator.getInstance("Latin-Arabic"),
            "GR", Transliterator.getInstance("Latin-Greek"));
    private static final Map<String, String> OVER_ISLANDS = Map.of("SN", "As promised to those who were hired at the coast", "MA",
            "Flown on with the tickets of others", "TR", "Kept in flats until a boat was free", "GR", "By rubber boat to the islands", "IT",
            "By lorry on the ferry, and received in the south");
    private static final Map<String, String> PAST_ISLANDS = Map.of("TR", "By rented sailing boat, past the islands", "IT",
            "By rented sailing boat, landed at night");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate FIRST_CALL = LocalDate.of(2026, 1, 3);
    private static final int DAYS_OF_CALLS = 250;
    private static final int OF_FEW = 37;
    private static final int OF_FEWER = 61;

    /** Returns the actors whom a country describes: both ends of each link that begins in the country's stage. */
    Set<Actor> of(String country) {
        return ties(country).flatMap(tie -> Stream.of(tie.from(), tie.to())).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns a country's part of the network as a file of entities, one entity a line. */
    String by(String country) {
        return Stream.of(of(country).stream().map(actor -> person(actor, country)), ties(country).map(ToldNetwork::link), trips(country))
                .flatMap(lines -> lines).map(ObjectNode::toString).collect(Collectors.joining("\n"));
    }

    /** Returns the name of an actor, as a country writes that name. */
    static String name(Actor actor, String country) {
        var number = number(actor);
        var forename = FORENAMES.get(number % FORENAMES.size());
        var surname = SURNAMES.get(number / FORENAMES.size());
        if (WRITING.containsKey(country)) {
            return WRITING.get(country).transliterate(forename + " " + surname);
        }
        return country.equals("SN") ? surname.toUpperCase(Locale.ROOT) + " " + forename : forename + " " + surname;
    }

    /**
     * Returns the journeys that a country describes. All countries know the route over the islands. Countries where boats leave or arrive
     * also know the route past the islands.
     */
    private static Stream<ObjectNode> trips(String country) {
        var month = "2026-0" + (4 + COUNTRIES.indexOf(country));
        return Stream.of(trip("over-islands", OVER_ISLANDS.get(country), COUNTRIES, month),
                trip("past-islands", PAST_ISLANDS.get(country), List.of("SN", "MA", "TR", "IT"), month)).flatMap(Optional::stream);
    }

    private static Optional<ObjectNode> trip(String id, String name, List<String> route, String month) {
        return Optional.ofNullable(name).map(called -> thing(id, "Trip", Map.of("name", called, "route", String.join(" ", route),
                "startDate", month)));
    }

    private Stream<Tie> ties(String country) {
        return network.ties().stream().filter(tie -> tie.from().stage() == COUNTRIES.indexOf(country));
    }

    private static ObjectNode person(Actor actor, String country) {
        var number = number(actor);
        var person = thing(actor.key(), "Person", Map.of("name", name(actor, country), "birthDate", 1962 + number * 13 % 40 + "",
                "nationality", COUNTRIES.get(actor.stage()).toLowerCase(Locale.ROOT)));
        // A few persons have no category yet, so that people who try the demo can categorise somebody.
        return number % OF_FEWER == 1 ? person : person.put("category", number % OF_FEW == 0 ? "CONTACT" : "SUSPECT_OR_CONVICTED");
    }

    private static ObjectNode link(Tie tie) {
        var key = tie.from().key() + "-" + tie.to().key();
        var day = FIRST_CALL.plusDays((number(tie.from()) * 31L + number(tie.to()) * 7L) % DAYS_OF_CALLS);
        return tie.source() % 3 == 0
                ? thing(key, "Call", Map.of("caller", tie.from().key(), "receiver", tie.to().key(), "date", day.toString()))
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
