package org.cordon.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.feature.ReferenceKind;
import org.cordon.roundup.personreport.PersonReportFeature;
import org.cordon.support.CordonTest;
import org.cordon.support.DeclaredFeatures;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.PartnerAccounts;
import org.cordon.support.Reports;
import org.cordon.support.RoundUp;
import org.cordon.support.Visitor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An officer of IT holds references of all kinds to things that are withheld from IT. They come from a mail, from a colleague abroad, or
 * from the time before the restriction. The officer sends each of them to every route that takes a name, and gets the same answer as about
 * a thing that never existed. IT itself made two reports by number and name: one on the withheld person, one on somebody whom nobody seeks.
 * Both read alike.
 */
@CordonTest
class HeldReferencesTest {

    private static final String IT = "ncb-it";

    /** The signs of references that no officer can hold about something withheld, and why. */
    private static final Map<String, String> NOT_WITHHELD = Map.of(
            "E-", "the directory of specialists is for every bureau",
            "P-", "duty posts are for every bureau",
            "D-", "names a check of a bureau's own post, and stands in no path");

    /** The addresses and names under which {@link MatrixWorld} keeps the withheld things, by the sign of their reference. */
    private static final Map<String, List<String>> PLACES = Map.ofEntries(
            Map.entry("-T", List.of("/api/targets/", "alias")),
            Map.entry("-L", List.of("/api/leads/", "matched lead")),
            Map.entry("-A", List.of("/api/arrests/")),
            Map.entry("Q-", List.of("/api/release-requests/")),
            Map.entry("X-", List.of("/api/questions/")),
            Map.entry("-", List.of("/api/answers/")),
            Map.entry("B-", List.of("/api/alerts/")),
            Map.entry("C-", List.of("/api/contacts/", "/api/contact-askings/")),
            Map.entry("G-", List.of("/api/groups/")),
            Map.entry("F-", List.of("/api/group-facts/")),
            Map.entry("S-", List.of("/api/sessions/")),
            Map.entry("A-", List.of("/api/analysis-files/")),
            Map.entry("K-", List.of("/api/contributions/")),
            Map.entry("Y-", List.of("/api/products/")),
            Map.entry("W-", List.of("/api/subscriptions/")));

    /** Places in paths that take an id instead of a reference. */
    private static final List<String> IDS = List.of("/api/receipts/", "/api/tasks/", "/api/analysis-charts/", "/api/analysis-entities/",
            "/notes/", "/attachments/", "message", "cursor");

    private static final Pattern DRAWN = Pattern.compile("References\\.drawn\\(\"(.)\"\\)");
    private static final Pattern PLACE = Pattern.compile("\\{[^}]+}");

    @Autowired
    private Http http;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private Jobs jobs;
    private MatrixWorld world;
    private final Map<String, String> held = new LinkedHashMap<>();
    private Visitor visitor;

    /** Two reports of one kind: one on the withheld person, one on a person whom nobody seeks. */
    private record Twins(String sought, String unsought) {
    }

    @Autowired
    void world(PartnerAccounts partners) {
        world = new MatrixWorld(http, roundUp, jobs, partners);
    }

    @Test
    void everyKindOfReferenceIsInTheWalk() throws IOException {
        var made = Stream.concat(DeclaredFeatures.references().stream().map(ReferenceKind::sign), drawnWithoutAKind())
                .collect(Collectors.toCollection(TreeSet::new));
        var walked = Stream.of(PLACES.keySet(), NOT_WITHHELD.keySet(), Set.of(PersonReportFeature.PERSON_REPORT.sign()))
                .flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        assertThat(walked).as("a further kind of reference needs its place in the walk").isEqualTo(made);
    }

    private static Stream<String> drawnWithoutAKind() throws IOException {
        var drawn = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                DRAWN.matcher(Files.readString(file)).results().forEach(letter -> drawn.add(letter.group(1) + "-"));
            }
        }
        return drawn.stream();
    }

    @TestFactory
    Stream<DynamicTest> whatIsWithheldIsAnsweredLikeWhatNeverWas() throws IOException {
        play();
        var routes = routes();
        var nothing = new HashMap<String, Set<String>>();
        return held.entrySet().stream().map(one -> dynamicTest(one.getKey(), () -> {
            for (var route : one.getKey().equals("/attachments/") ? otherThanOwn(routes) : routes) {
                for (int place = 0; place < places(route); place++) {
                    isLikeNothing(route, place, one.getValue(), nothing.computeIfAbsent(route + place, unknown -> new HashSet<>()));
                }
            }
        }));
    }

    /** Leaves out the files on IT's own reports. All files of the walk share one code, and IT may read these. */
    private static List<String> otherThanOwn(List<String> routes) {
        return routes.stream().filter(route -> !route.startsWith("/api/reports/{reference}/attachments")).toList();
    }

    /**
     * @param nothing the known answers of the route about things that never existed; another answer is compared with a fresh one of these
     */
    private void isLikeNothing(String route, int place, String thing, Set<String> nothing) {
        var absent = absent(thing);
        var hidden = ask(filled(route, place, thing)).replace(thing, "THING");
        if (!nothing.contains(hidden)) {
            var never = ask(filled(route, place, absent)).replace(absent, "THING").replace(thing, "THING");
            nothing.add(never);
            assertThat(hidden).as(route + " with " + thing).isEqualTo(never);
        }
    }

    @TestFactory
    Stream<DynamicTest> anOwnReportReadsLikeOneOnWhomNobodySeeks() throws IOException {
        var twins = play();
        var routes = routes();
        return twins.stream().map(pair -> dynamicTest(pair.sought(), () -> {
            for (var route : routes) {
                for (int place = 0; place < places(route); place++) {
                    assertThat(alike(ask(filled(route, place, pair.sought())), pair.sought())).as(route)
                            .isEqualTo(alike(ask(filled(route, place, pair.unsought())), pair.unsought()));
                }
            }
        }));
    }

    /** No reading that names no thing shows IT a withheld one: lists, counts, events, figures, tasks and calendar. */
    @Test
    void noListNamesWhatIsWithheld() throws IOException {
        play();
        var things = world.withheld();
        RouteMatrix.read().stream().filter(row -> row.method().equals("GET") && !row.path().contains("**"))
                .map(row -> row.path().replace("{operation}", RoundUp.OPERATION)).filter(path -> !path.contains("{"))
                .distinct().filter(path -> !path.matches(".*[.](xlsx|pdf)|/demo/.*")).forEach(path -> {
                    var answer = ask(path);
                    assertThat(held.values()).as(path).noneMatch(thing -> thing.length() > 5 && answer.contains(thing));
                    assertThat(answer).as(path).doesNotContain(things.get("alias"));
                });
    }

    /**
     * IT reported the arrest of the withheld person and a lead on that person, both by number and name. FR said what became of both. IT
     * holds the references of these reports as well.
     */
    private List<Twins> play() {
        world.play();
        var things = world.withheld();
        var twins = List.of(twins("ARREST"), twins("LEAD"));
        jobs.run();
        var lead = matched(twins.get(1).sought());
        // The desk lists this lead behind the lead that the first report became, as one entry.
        complete(matched(things.get("/api/reports/")), "userTask_assessLead", "{\"outcome\":{\"value\":\"USED\"},"
                + "\"text\":{\"value\":\"led to the flat\"},\"alike\":{\"value\":\"" + lead + "\"}}");
        complete(matched(twins.get(0).sought()), "userTask_followExtradition", "{\"outcome\":{\"value\":\"RELEASED\"}}");
        jobs.run();
        // The person is arrested once more and reported under the same reference.
        twins("ARREST");
        jobs.run();
        var again = matched(twins.get(0).sought());
        complete(again, "userTask_confirmIdentity", "{\"identityConfirmed\":{\"value\":true},\"method\":{\"value\":\"DNA\"}}");
        jobs.run();
        attached(twins);
        visitor = new Visitor(http);
        visitor.signIn(IT, "cordon");
        held.clear();
        PLACES.forEach((sign, places) -> IntStream.range(0, places.size()).forEach(i -> held.put(sign + " " + places.get(i),
                places.get(i).equals("matched lead") ? lead : things.get(places.get(i)))));
        IDS.stream().filter(things::containsKey).forEach(place -> held.put(place, things.get(place)));
        held.put("-A again", again);
        held.put("message", TestDatabase.asOwner().queryForObject(
                "select cast(id as text) from message where reference = ? limit 1", String.class, things.get("/api/arrests/")));
        held.put("cursor", http.get("ncb-fr", "/api/operations/" + RoundUp.OPERATION + "/events").json().path("cursor").asText());
        assertThat(held.values()).as("everything is there").doesNotContainNull();
        return twins;
    }

    private Twins twins(String kind) {
        return new Twins(reported(MatrixWorld.WITHHELD_NUMBER, MatrixWorld.WITHHELD_PERSON, kind), reported("2020/7", "NOBODY", kind));
    }

    private String reported(String number, String name, String kind) {
        var answer = http.post(IT, "/api/reports", Reports.onPerson(number, name,
                Reports.kind(kind, kind.equals("ARREST") ? roundUp.arrest("IT", "Europe/Rome")
                        : roundUp.lead("IT", "Europe/Rome").put("text", "Seen once more"))).toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("reference").asText();
    }

    private void complete(String reference, String key, String variables) {
        var answer = http.post("ncb-fr", "/engine-rest/task/" + roundUp.task(reference, key).getId() + "/complete",
                "{\"variables\":" + variables + "}");
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }

    /** Attaches a photograph to each own report, under the code that the paths of the walk contain. */
    private void attached(List<Twins> twins) {
        twins.stream().flatMap(pair -> Stream.of(pair.sought(), pair.unsought())).forEach(report -> {
            var owner = TestDatabase.asOwner();
            owner.update("""
                            insert into attachment (item, code, country, kind, name, type, size, sha256, added_by, added_at)
                            values (?, ?, 'IT', 'PHOTOGRAPH', 'quay.jpg', 'image/jpeg', 1, sha256('a'), 'ncb', now())""",
                    report, world.withheld().get("/attachments/"));
            owner.update("insert into attachment_part (item, code, number, content) values (?, ?, 0, 'a')", report,
                    world.withheld().get("/attachments/"));
            owner.update("insert into attachment_thumbnail (item, code, content) values (?, ?, 'a')", report,
                    world.withheld().get("/attachments/"));
        });
    }

    /** Every path that reads and names a thing, and the paths that also take a cursor or a message. */
    private static List<String> routes() throws IOException {
        return Stream.concat(RouteMatrix.read().stream().filter(row -> row.method().equals("GET")).map(RouteMatrix.Row::path)
                .filter(path -> path.contains("{") && !path.contains("*") && !path.startsWith("/demo/")),
                Stream.of("/go/{reference}?m={message}", "/api/events?after={cursor}",
                        "/api/operations/" + RoundUp.OPERATION + "/events?after={cursor}", "/api/receipts?after={cursor}",
                        "/api/operations/" + RoundUp.OPERATION + "/reports?after={cursor}",
                        "/api/operations/" + RoundUp.OPERATION + "/targets?after={cursor}", "/api/persons?name={name}",
                        "/api/groups?words={words}", "/engine-rest/task?processInstanceBusinessKey={key}"))
                .distinct().sorted().toList();
    }

    private static long places(String route) {
        return PLACE.matcher(route).results().count();
    }

    /** @param place the place that takes the held reference; the others take names of withheld things, as an attacker would fill them */
    private String filled(String route, int place, String thing) {
        var number = new int[1];
        return PLACE.matcher(route).replaceAll(found -> number[0]++ == place ? thing : beside(route.substring(0, found.start())));
    }

    private String beside(String before) {
        var things = world.withheld();
        return things.keySet().stream().filter(before::endsWith).max((a, b) -> a.length() - b.length()).map(things::get).orElse("nothing");
    }

    private static String absent(String thing) {
        return thing.length() <= 5 ? "9999Z" : thing.substring(0, thing.length() - 4) + (thing.contains("-9999") ? "8888" : "9999");
    }

    /**
     * Returns the status, the place that the answer leads to, and every byte. Pages are asked for as by a browser, everything else as by a
     * script.
     */
    private String ask(String path) {
        if (path.startsWith("/api/") || path.startsWith("/engine-rest/")) {
            var answer = http.get(IT, path);
            return answer.status() + " " + timeless(answer.body());
        }
        var answer = visitor.ask(http.request(path).header("Accept", "text/html").build());
        return answer.statusCode() + " " + answer.headers().firstValue("Location").orElse("") + " " + timeless(answer.body());
    }

    private static String timeless(String text) {
        return text.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.+Z-]+", "time").replaceAll("\"(next|cursor)\":\"[^\"]*\"", "$1")
                .replaceAll("nonce[-=]\"?[^\"' ]*", "nonce").replaceAll("name=\"_csrf\"[^>]*>", "csrf");
    }

    private static String alike(String answer, String report) {
        return answer.replace(report, "R").replaceAll("\"person\":\\{[^}]*}", "person");
    }

    private static String matched(String report) {
        return TestDatabase.asOwner().queryForObject("select matched from person_match where report = ? order by number desc limit 1",
                String.class, report);
    }
}
