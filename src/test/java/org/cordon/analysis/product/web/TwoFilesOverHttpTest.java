package org.cordon.analysis.product.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.analysis.product.web.TwoFiles.BOATS;
import static org.cordon.analysis.product.web.TwoFiles.PAPERS;
import static org.cordon.analysis.product.web.TwoFiles.bureau;
import static org.cordon.analysis.product.web.TwoFiles.fileOf;
import static org.cordon.analysis.product.web.TwoFiles.items;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.analysis.product.web.HeldOut.Thing;
import org.cordon.support.Addresses;
import org.cordon.support.CordonTest;
import org.cordon.support.Desk;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.PartnerAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two analysis files from outside. Six countries feed them in their own writing, and analysts judge, draw and write. Some contributions are
 * taken back. The answers to each party are compared with the contributions before and after.
 */
@CordonTest
class TwoFilesOverHttpTest {

    private static final List<String> COUNTRIES = List.of("FR", "IT", "ES", "DE", "PL", "GR");
    private static final List<String> OTHERS = List.of("coordinator", "compliance", "manager", "third", "partner-europol");
    /** True pairs that no comparison of names finds. */
    private static final Set<String> NOT_OFFERED = Set.of("boats-de Karl Montag = boats-fr Carlos Albaranez",
            "boats-de Yussuf al-Charraz = boats-it يوسف الخراز");
    /** Pairs that look alike and are two different persons. */
    private static final Set<String> FALSE = Set.of("boats-de Yussuf al-Charraz = boats-fr-later Yusuf al Kharraz",
            "boats-es Ignat Belozerzew = boats-gr Ignat Belozertsev", "boats-es Youssef El Kharraz = boats-fr-later Yusuf al Kharraz",
            "boats-fr Yusuf Al-Kharraz = boats-fr-later Yusuf al Kharraz", "boats-fr-later Yusuf al Kharraz = boats-it يوسف الخراز");
    /** Accounts that must read the same before and after an addition that is withheld from them. */
    private static final List<String> KEPT_OUT = List.of("ncb-fr", "ncb-it", "compliance", "partner-europol");
    private static final List<String> ADDRESSES = List.of("/api/analy", "/api/contributions", "/api/returns", "/api/events",
            "/api/products", "/api/group-facts", "/api/release", "/engine-rest/task", "/engine-rest/process-instance",
            "/engine-rest/history/p");
    private static final String SAME = "SAME";
    private static final String DIFFERENT = "DIFFERENT";

    @Autowired
    private Http http;
    @Autowired
    private Addresses addresses;
    @Autowired
    private Jobs jobs;
    @Autowired
    private Desk desk;
    @Autowired
    private PartnerAccounts accounts;

    private final HeldOut truth = new HeldOut();
    /** The pairs judged to be one, by the names of their contributions. */
    private final Set<List<String>> matched = new HashSet<>();
    private final Map<String, Set<String>> cited = new TreeMap<>();
    /** The return that each supplier still reads about a contribution that was taken back. */
    private final Map<String, String> lost = new TreeMap<>();
    /** Each released contribution and the country that it was released to. */
    private final Set<List<String>> released = new HashSet<>();
    private TwoFiles files;
    private String fact;

    @Test
    void whatEachPartyGetsIsWhatWasPutInBeforeAndAfterItIsTakenBack() {
        ordered();
        fed();
        picture("analyst", BOATS, false);
        categorised();
        picture("analyst", BOATS, false);
        offered();
        judged();
        pictures();
        keptFromOthers();
        var open = written(List.of("boats-fr", "boats-it"), "ES", "partner-EUROPOL");
        var asked = written(List.of("boats-de"), "IT");
        readByAll(open);
        released(asked);
        returned();
        takenBack(open);
        restricted(asked);
    }

    private void ordered() {
        accounts.exists("EUROPOL");
        accounts.analyst("second");
        accounts.analyst("third");
        files = new TwoFiles(http, addresses, jobs);
        files.order(BOATS, "analyst", "second");
        files.order(PAPERS, "second", "third");
        var all = List.of(files.file(BOATS), files.file(PAPERS));
        for (var country : COUNTRIES) {
            assertThat(names(bureau(country))).containsExactlyInAnyOrderElementsOf(all);
        }
        assertThat(names("analyst")).containsExactly(files.file(BOATS));
        assertThat(names("third")).containsExactly(files.file(PAPERS));
        assertThat(names("second")).hasSize(2);
        for (var nobody : List.of("manager", "partner-europol")) {
            assertThat(files.status(nobody, "/api/analysis-files/" + all.get(0))).as(nobody).isEqualTo(404);
        }
    }

    private List<String> names(String user) {
        return items(files.json(user, "/api/analysis-files"), "items").map(file -> file.path("reference").asText()).toList();
    }

    private void fed() {
        List.of("boats-fr", "boats-it", "boats-es", "boats-de", "boats-pl", "boats-gr", "boats-fr-later", "papers-gr", "papers-es")
                .forEach(files::give);
        var group = files.made(http.post("ncb-fr", "/api/groups",
                "{\"name\": \"The Lantern\", \"crimes\": [\"PEOPLE_SMUGGLING\"], \"modusOperandi\": \"At night.\"}"));
        files.done(http.post("compliance", "/api/groups/" + group + "/review", "{\"published\": true}"));
        fact = files.made(http.post("ncb-fr", "/api/groups/" + group + "/facts", "{\"kind\": \"VESSEL\", \"text\": \"Stella Azul\"}"));
        files.tick("boats-fact", fact);
    }

    private void categorised() {
        var amina = files.id("ncb-it", "boats-it", "Amina Tessaldi");
        assertThat(files.categorise("ncb-it", amina, "VICTIM").status()).as("somebody else").isEqualTo(409);
        assertThat(files.categorise("third", amina, "VICTIM").status()).isEqualTo(404);
        assertThat(files.categorise("analyst", amina, "VICTIM").status()).isEqualTo(204);
        truth.appears("Amina Tessaldi");
        assertThat(files.categorise("ncb-pl", files.id("ncb-pl", "boats-pl", "Зоя Лукащук"), "CONTACT").status()).isEqualTo(204);
        truth.appears("Зоя Лукащук");
    }

    /** The contributions to a file that somebody sees. */
    private List<String> seen(String user, String file) {
        return files.given.keySet().stream().filter(name -> fileOf(name).equals(file))
                .filter(name -> isMember(user, file) || user.equals(bureau(HeldOut.given(name).by()))).toList();
    }

    private static boolean isMember(String user, String file) {
        return user.equals("second") || user.equals(file.equals(BOATS) ? "analyst" : "third");
    }

    /** Checks the picture of each reader; for members, things judged to be one are one. */
    private void pictures() {
        for (var file : List.of(BOATS, PAPERS)) {
            Stream.concat(COUNTRIES.stream().map(TwoFiles::bureau), Stream.of("analyst", "second", "third"))
                    .filter(user -> user.startsWith("ncb-") || isMember(user, file))
                    .forEach(user -> picture(user, file, isMember(user, file)));
            var member = file.equals(BOATS) ? "analyst" : "third";
            seenBy(member, file, true).isAsPutInStepByStep();
            for (var nobody : OTHERS) {
                if (isMember(nobody, file)) {
                    continue;
                }
                var answer = addresses.fetched(nobody, files.path(file, "/network"));
                assertThat(answer.status() == 404 || answer.json().path("total").asInt() == 0).as(nobody).isTrue();
            }
        }
        timeAndWays();
    }

    private void picture(String user, String file, boolean judged) {
        seenBy(user, file, judged).isAsPutIn();
    }

    private SeenPicture seenBy(String user, String file, boolean judged) {
        return new SeenPicture(files, truth, user, file, seen(user, file), judged);
    }

    private void timeAndWays() {
        for (var user : List.of("analyst", "ncb-fr", "ncb-it", "ncb-gr")) {
            var seen = seen(user, BOATS);
            var expected = new ArrayList<String>();
            seen.forEach(name -> expected.add("Contribution"));
            if (seen.contains("boats-fr")) {
                expected.addAll(List.of("2027/05/10 Trip [The night crossing]", "2025 Ownership [Carlos Albaranez, Stella Azul]"));
            }
            if (seen.contains("boats-it")) {
                expected.add("2027/05/10 Migrants [120 · SY · SEA_CROSSING · 2027-05-10]");
            }
            assertThat(items(files.json(user, files.path(BOATS, "/moments")), "items").map(TwoFilesOverHttpTest::moment)).as(user)
                    .containsExactlyInAnyOrderElementsOf(expected);
            var ways = files.json(user, files.path(BOATS, "/ways"));
            assertThat(items(ways, "ways").map(way -> way.path("countries").toString())).as(user)
                    .isEqualTo(seen.contains("boats-fr") ? List.of("[\"LY\",\"IT\"]") : List.of());
        }
    }

    private static String moment(JsonNode moment) {
        var kind = moment.path("kind").asText();
        return kind.equals("Contribution") ? kind : moment.path("date").asText() + " " + kind + " "
                + items(moment, "names").map(JsonNode::asText).toList();
    }

    /** Checks the offered pairs: each true pair is offered or listed above, each false one is listed. Offering merges nothing. */
    private void offered() {
        var truly = new TreeSet<String>();
        var all = truth.things(seen("analyst", BOATS)).toList();
        all.forEach(one -> all.stream().filter(other -> one.who().equals(other.who()) && !one.given().equals(other.given()))
                .forEach(other -> truly.add(pair(one, other))));
        var found = files.pairs("analyst", BOATS, null).stream().map(this::pair).collect(Collectors.toCollection(TreeSet::new));
        var missed = new TreeSet<>(truly);
        missed.removeAll(found);
        found.removeAll(truly);
        assertThat(List.of(missed, found)).isEqualTo(List.of(new TreeSet<>(NOT_OFFERED), new TreeSet<>(FALSE)));
        assertThat(addresses.fetched("ncb-fr", files.path(BOATS, "/identities")).status()).isEqualTo(403);
    }

    private static String pair(Thing one, Thing other) {
        return Stream.of(one, other).map(thing -> HeldOut.called(thing, false)).sorted().collect(Collectors.joining(" = "));
    }

    private String pair(JsonNode pair) {
        return pair(side(pair, "one"), side(pair, "other"));
    }

    private Thing side(JsonNode pair, String side) {
        var thing = pair.at("/" + side + "/thing");
        return truth.thing(files.called(thing.path("contribution").asText()), thing.path("caption").asText());
    }

    private static String id(JsonNode pair, String side) {
        return pair.at("/" + side + "/thing/id").asText();
    }

    private void judged() {
        var before = fetched("analyst");
        var first = files.pairs("analyst", BOATS, null).get(0);
        files.done(files.judge("second", BOATS, id(first, "one"), id(first, "other"), SAME));
        assertThat(fetched("analyst")).isNotEqualTo(before);
        files.done(files.judge("analyst", BOATS, id(first, "one"), id(first, "other"), "TAKEN_BACK"));
        assertThat(fetched("analyst")).isEqualTo(before);
        judgeAll("analyst", BOATS);
        judgeAll("third", PAPERS);
        refused();
    }

    /** Everything that an analyst gets of the network, without the time of fetching. */
    private List<String> fetched(String user) {
        files.computed(user, files.path(BOATS, "/measures"));
        return Stream.of("/network", "/measures", "/moments", "/ways", "/network.entities.csv", "/network.links.csv", "/network.graphml",
                "/network.gexf", "/entities").map(path -> files.text(user, files.path(BOATS, path)).replaceAll(" at [-0-9T:.]+Z", ""))
                .toList();
    }

    /**
     * Judges all pairs by the truth until none is open. The first answer to a pair of two different persons is "unsure", so that the pair
     * is asked about again.
     */
    private void judgeAll(String user, String file) {
        var unsure = new HashSet<String>();
        for (var open = files.openPair(user, file); open.isPresent(); open = files.openPair(user, file)) {
            var pair = open.get();
            var one = side(pair, "one");
            var other = side(pair, "other");
            var verdict = one.who().equals(other.who()) ? SAME : unsure.add(pair(pair)) ? "UNSURE" : DIFFERENT;
            files.done(files.judge(user, file, id(pair, "one"), id(pair, "other"), verdict));
            if (verdict.equals(SAME)) {
                matched.add(List.of(one.given(), other.given()));
            }
        }
        unjudged(user, file);
    }

    /** Judges the true pairs that were never offered. */
    private void unjudged(String user, String file) {
        truth.things(seen(user, file)).collect(Collectors.groupingBy(Thing::who)).values().forEach(ones -> {
            var first = ones.get(0);
            ones.stream().skip(1).filter(other -> NOT_OFFERED.contains(pair(first, other))).forEach(other -> {
                files.done(files.judge(user, file, id(user, first), id(user, other), SAME));
                matched.add(List.of(first.given(), other.given()));
            });
        });
    }

    private String id(String user, Thing thing) {
        return files.id(user, thing.given(), thing.called());
    }

    private void refused() {
        var judged = files.pairs("analyst", BOATS, SAME).stream().map(this::pair).collect(Collectors.toSet());
        var ignats = truth.things(seen("analyst", BOATS)).filter(thing -> thing.who().equals("Ignat")).toList();
        var two = ignats.stream().flatMap(one -> ignats.stream().filter(other -> one != other).map(other -> List.of(one, other)))
                .filter(pair -> !judged.contains(pair(pair.get(0), pair.get(1)))).findFirst().orElseThrow();
        assertThat(files.judge("analyst", BOATS, id("analyst", two.get(0)), id("analyst", two.get(1)), DIFFERENT).status())
                .as("they are one over others").isEqualTo(409);
        assertThat(files.judge("third", BOATS, id("analyst", two.get(0)), id("analyst", two.get(1)), SAME).status()).isEqualTo(404);
        assertThat(files.judge("ncb-fr", BOATS, id("analyst", two.get(0)), id("analyst", two.get(1)), SAME).status()).isEqualTo(403);
    }

    /**
     * A contribution that DE keeps from all others changes no byte for them, whatever is judged of it. Once it is taken back, the analyst
     * reads the same as before.
     */
    private void keptFromOthers() {
        var named = List.copyOf(files.given.values());
        var before = everything(KEPT_OUT, named);
        var analyst = fetched("analyst");
        var standing = Set.copyOf(matched);

        files.give("boats-de-kept");
        judgeAll("analyst", BOATS);
        picture("analyst", BOATS, true);

        requireSame(everything(KEPT_OUT, named), before);
        assertThat(fetched("analyst")).isNotEqualTo(analyst);
        files.takeBack("boats-de-kept");
        matched.retainAll(standing);
        assertThat(fetched("analyst")).isEqualTo(analyst);
        assertThat(files.pairs("analyst", BOATS, null)).isEmpty();
    }

    private Map<String, String> everything(List<String> users, List<String> contributions) {
        var named = Map.of("/api/analysis-files", files.files(), "/analysis", files.files(), "/api/contributions",
                contributions, "/api/group-facts", List.of(fact));
        return addresses.fetched(users, new TreeMap<>(named), path -> ADDRESSES.stream().anyMatch(path::startsWith));
    }

    private static void requireSame(Map<String, String> now, Map<String, String> before) {
        assertThat(now.keySet()).isEqualTo(before.keySet());
        now.forEach((address, got) -> assertThat(got).as(address).isEqualTo(before.get(address)));
    }

    /** Checks a product that all of its audience may read. */
    private void readByAll(String product) {
        assertThat(files.json("second", "/api/products/" + product).path("state").asText()).isEqualTo("TO_READ");
        assertThat(files.status("ncb-es", "/api/products/" + product)).as("not yet").isEqualTo(404);
        approved(product);
        for (var user : List.of("ncb-es", "partner-europol")) {
            var seen = files.json(user, "/api/products/" + product);
            assertThat(seen.at("/texts/0/text").asText()).as(user).isEqualTo("They meet at the pier.");
            assertThat(List.of(seen.path("sources").asInt(), seen.path("origins").asInt())).as("one report").isEqualTo(List.of(2, 1));
            assertThat(files.status(user, "/api/products/" + product + "/product.pdf?lang=ar")).as(user).isEqualTo(200);
        }
        for (var user : List.of("ncb-fr", "ncb-it", "ncb-gr", "compliance", "manager", "third")) {
            assertThat(files.status(user, "/api/products/" + product)).as(user).isEqualTo(404);
        }
        files.done(http.post("ncb-es", "/api/products/" + product + "/feedback", "{\"worth\": \"USEFUL\"}"));
        assertThat(files.json("manager", "/api/product-figures").path("useful").asInt()).isEqualTo(1);
    }

    /** Checks a product that needs a release. The supplier of the released contribution is told of its own matches with it as well. */
    private void released(String product) {
        assertThat(files.json("analyst", "/api/products/" + product).at("/details/missing/0/contribution").asText())
                .isEqualTo(files.given.get("boats-de"));
        var request = files.json("ncb-de", "/api/release-requests").at("/items/0/reference").asText();
        assertThat(desk.complete("ncb-de", "userTask_answerRelease", request, Map.of("answer", "RELEASED")).status()).isEqualTo(204);
        released.add(List.of("boats-de", "IT"));
        approved(product);
        assertThat(files.json("ncb-it", "/api/products/" + product).path("readable").asBoolean()).isTrue();
    }

    private String written(List<String> names, String... audience) {
        var product = files.made(http.post("analyst", "/api/products", """
                {"file": "%s", "purpose": "To close the pier.", "texts": {"en": {"title": "The pier", "text": "They meet at the pier."}},
                 "audience": ["%s"], "citations": ["%s"]}""".formatted(files.file(BOATS), String.join("\", \"", audience),
                names.stream().map(files.given::get).collect(Collectors.joining("\", \"")))));
        names.forEach(name -> cited.computeIfAbsent(name, any -> new TreeSet<>()).add(product));
        return product;
    }

    private void approved(String product) {
        var writtenAt = files.json("second", "/api/products/" + product).path("writtenAt").asText();
        files.done(http.post("second", "/api/products/" + product + "/reading",
                "{\"writtenAt\": \"" + writtenAt + "\", \"approved\": true}"));
    }

    /**
     * Checks the returns beside each contribution, on the sheet of the month, and as a file: judgements and citations that the reader may
     * know.
     */
    private void returned() {
        for (var country : COUNTRIES) {
            var expected = new ArrayList<String>();
            files.given.keySet().stream().filter(name -> HeldOut.given(name).by().equals(country))
                    .forEach(name -> expected.addAll(became(name).stream().map(kind -> name + " " + kind).toList()));
            Stream.ofNullable(lost.get(country)).forEach(expected::add);
            var user = bureau(country);
            var beside = files.files().stream().flatMap(file -> items(files.json(user, "/api/analysis-files/" + file + "/contributions"),
                    "items")).flatMap(one -> items(one, "returns").map(became -> files.called(one.path("reference").asText()) + " "
                    + became.path("kind").asText()));
            assertThat(beside).as(user).containsExactlyInAnyOrderElementsOf(expected);
            var sheet = files.json(user, "/api/returns");
            assertThat(items(sheet, "items").map(line -> files.called(line.path("contribution").asText()) + " "
                    + line.path("kind").asText())).as(user).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(files.table(user, "/api/returns.csv").stream().map(line -> files.called(line.get("contribution")) + " "
                    + line.get("kind"))).as(user).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(sheet.at("/counts/MATCHED").asInt() + sheet.at("/counts/CITED").asInt()).as(user).isEqualTo(expected.size());
        }
        for (var nobody : List.of("analyst", "second", "third", "coordinator", "compliance", "manager", "partner-europol")) {
            assertThat(files.status(nobody, "/api/returns")).as(nobody).isEqualTo(404);
        }
    }

    /** The returns of a contribution: one match for each matched contribution of another party that is not kept from its supplier. */
    private List<String> became(String name) {
        var by = HeldOut.given(name).by();
        var others = matched.stream().filter(pair -> pair.contains(name)).flatMap(List::stream).distinct()
                .filter(other -> !HeldOut.given(other).by().equals(by) && (!HeldOut.given(other).notFor().contains(by)
                        || released.contains(List.of(other, by))));
        return Stream.concat(others.map(other -> "MATCHED"), cited.getOrDefault(name, Set.of()).stream().map(one -> "CITED")).toList();
    }

    private void takenBack(String product) {
        lost.put("IT", files.given.get("boats-it") + " CITED");
        files.takeBack("boats-it");
        matched.removeIf(pair -> pair.contains("boats-it"));
        judgeAll("analyst", BOATS);
        pictures();
        returned();
        for (var user : List.of("ncb-es", "partner-europol")) {
            var seen = files.json(user, "/api/products/" + product);
            assertThat(seen.path("readable").asBoolean() || !seen.path("texts").isEmpty()).as(user).isFalse();
            assertThat(files.status(user, "/api/products/" + product + "/product.pdf")).as(user).isEqualTo(403);
        }
        assertThat(files.json("analyst", "/api/products/" + product).at("/details/heldAt").isMissingNode()).isFalse();
        var left = items(files.json("ncb-it", files.path(BOATS, "/contributions")), "items").toList();
        assertThat(left).hasSize(1);
        assertThat(left.get(0).has("withdrawnAt") && !left.get(0).has("origin")).isTrue();
    }

    /** Withholds a fact and contributions from a reader afterwards. To that reader they then never existed. */
    private void restricted(String product) {
        var counted = contributionsForTheManagement();
        files.done(http.send("ncb-fr", "PUT", "/api/group-facts/" + fact + "/handling",
                "{\"handlingCode\": \"H0\", \"notFor\": [\"IPSG\"]}"));
        assertThat(http.send("ncb-fr", "PUT", handling("boats-de"), "{\"notFor\": [\"IT\"]}").status()).isEqualTo(404);
        assertThat(http.send("analyst", "PUT", handling("boats-de"), "{\"notFor\": [\"IT\"]}").status()).isEqualTo(403);
        files.done(http.send("ncb-de", "PUT", handling("boats-de"), "{\"notFor\": [\"IT\"], \"releasedTo\": []}"));
        assertThat(files.json("ncb-it", "/api/products/" + product).path("readable").asBoolean()).isFalse();
        files.done(http.send("ncb-gr", "PUT", handling("boats-gr"), "{\"notFor\": [\"IPSG\"]}"));
        assertThat(files.json("ncb-gr", files.path(BOATS, "/network")).path("total").asInt()).isEqualTo(4);
        assertThat(contributionsForTheManagement()).isEqualTo(counted - 2);
        files.given.keySet().removeAll(List.of("boats-fact", "boats-gr"));
        judgeAll("analyst", BOATS);
        picture("analyst", BOATS, true);
    }

    private String handling(String name) {
        return "/api/contributions/" + files.given.get(name) + "/handling";
    }

    private int contributionsForTheManagement() {
        return items(files.json("manager", "/api/analysis-figures"), "items").filter(one -> one.path("reference").asText()
                .equals(files.file(BOATS))).findFirst().orElseThrow().path("contributions").asInt();
    }
}
