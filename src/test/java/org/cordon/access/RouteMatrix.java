package org.cordon.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cordon.support.Http;
import org.cordon.support.PartnerAccounts;

/** The rows of {@code access/routes.csv}: a route, the request sent to it, and the status that each account gets. */
public final class RouteMatrix {

    static final Path SOURCE = Path.of("src/test/resources/access/routes.csv");

    /** The value of the column {@code item} when the request is about a thing that its supplier withholds. */
    static final String WITHHELD = "withheld";

    /**
     * The value of the column {@code body} for a body that nobody can read. {@link #READABLE} sends the complete body of {@code
     * access/bodies.json} instead.
     */
    public static final String BROKEN = "broken";
    public static final String READABLE = "readable";

    /** The accounts by the matrix's names. FR wants the person, IT is the host country, ES takes part, PL declined, DE was not invited. */
    public static final Map<String, String> EVERYONE = everyone();

    private static final List<String> COUNTRIES = List.of("FR", "IT", "ES", "PL", "DE");

    private static final Path BODIES = Path.of("src/test/resources/access/bodies.json");
    private static final Map<String, String> READ = readBodies();
    private static final Pattern PLACE = Pattern.compile("(/[^{]*?/|/)\\{[^}]+}");
    private static final Pattern NAME = Pattern.compile("\\{[^}]+}");
    private static final Pattern DAYS = Pattern.compile("\\{(day)?\\+(\\d+)}");

    private RouteMatrix() {
    }

    private static Map<String, String> everyone() {
        var everyone = new LinkedHashMap<String, String>();
        everyone.put("stranger", null);
        everyone.put("FR", "ncb-fr");
        everyone.put("IT", "ncb-it");
        everyone.put("ES", "ncb-es");
        everyone.put("PL", "ncb-pl");
        everyone.put("DE", "ncb-de");
        everyone.put("analyst", "analyst");
        everyone.put("partner", "partner-europol");
        everyone.put("specialist", PartnerAccounts.SPECIALIST);
        everyone.put("manager", "manager");
        everyone.put("coordinator", "coordinator");
        everyone.put("compliance", "compliance");
        everyone.put("administrator", "admin");
        return everyone;
    }

    /** Returns the header with which an account of the matrix signs in. */
    public static String authorization(String account) {
        return Http.basic(account, password(account));
    }

    static String password(String account) {
        return account.startsWith("partner") || account.equals(PartnerAccounts.SPECIALIST) ? PartnerAccounts.PASSWORD : "cordon";
    }

    public static List<Row> read() throws IOException {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').setIgnoreEmptyLines(true)
                .setTrim(true).get();
        try (CSVParser parser = format.parse(Files.newBufferedReader(SOURCE))) {
            return parser.stream().map(Row::of).toList();
        }
    }

    /** Returns the same things, with an unknown name in place of the one that the route is about. */
    static Map<String, String> absent(Row row, Map<String, String> things) {
        var absent = new HashMap<>(things);
        absent.compute(row.about(things), (place, thing) -> switch (place) {
            case "/api/operations/" -> "ABSENT-2031";
            case "/participations/" -> "JP";
            case "/proposals/" -> "99";
            case "/api/analysis-entities/", "/api/analysis-charts/", "/notes/", "/api/tasks/", "/api/drafts/", "/engine-rest/task/" ->
                "5c0e3c44-6b4f-4f4e-9a39-0d6f2f1f7a11";
            default -> thing.substring(0, thing.length() - 4) + "9999";
        });
        return absent;
    }

    /**
     * Returns the readers who do not see the thing of a route: those who get 404 from this route, or from the nearest route that reads the
     * thing. The list of files decides about a file, because files on a nomination are shown to all who see the person.
     */
    static List<String> blind(Row row, List<Row> rows) {
        var path = nameless(row.path());
        var thing = path.substring(0, path.lastIndexOf('}') + 1);
        var reading = rows.stream().filter(other -> other.method().equals("GET") && other.item().equals(row.item()))
                .filter(other -> nameless(other.path()).equals(thing)
                        || nameless(other.path()).startsWith(thing + "/") && nameless(other.path()).indexOf('{', thing.length()) < 0)
                .min(Comparator.comparing((Row other) -> !isListOf(other, row)).thenComparing(other -> other.path().length()));
        // A reader who sees an operation may still not see something inside it, so the operation's own row says nothing.
        var own = thing.endsWith("/operations/{}") ? Stream.<Row>empty() : Stream.of(row);
        return Stream.concat(reading.stream(), own).flatMap(read -> read.expected().entrySet().stream())
                .filter(answer -> answer.getValue() == 404)
                .map(Map.Entry::getKey).distinct().toList();
    }

    private static boolean isListOf(Row other, Row row) {
        return other.path().equals(row.path()) && row.path().endsWith("/attachments");
    }

    private static String nameless(String path) {
        return NAME.matcher(path).replaceAll("{}");
    }

    /**
     * Returns a complete body by route. A text is sent as it is: {@code {+5}} becomes the time in five days, {@code {me}} the country that
     * asks, {@code {self}} its account, and {@code {other}} the other nomination.
     */
    static Map<String, String> bodies() {
        return READ;
    }

    private static Map<String, String> readBodies() {
        try {
            var bodies = new LinkedHashMap<String, String>();
            new ObjectMapper().readTree(BODIES.toFile()).properties().forEach(body -> bodies.put(body.getKey(), text(body.getValue())));
            return Collections.unmodifiableMap(bodies);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(JsonNode body) {
        return body.isTextual() ? body.textValue() : body.toString();
    }

    /** Returns an answer with the names of one set of things replaced by those of the other. */
    static String renamed(String answer, Map<String, String> things, Map<String, String> others) {
        var renamed = answer;
        for (var place : things.keySet()) {
            renamed = renamed.replace(things.get(place), others.get(place));
        }
        return renamed;
    }

    /**
     * @param ask  the part after the path: a query, or empty
     * @param type the content type of the body and, where the answer has several shapes, of the answer
     * @param body {@link #BROKEN}, {@link #READABLE} or empty
     * @param item {@link #WITHHELD}, or empty for an open thing
     */
    public record Row(String method, String path, String ask, String type, String body, String item, Map<String, Integer> expected) {

        static Row of(CSVRecord row) {
            var type = row.get("type").isEmpty() ? "application/json" : row.get("type");
            return new Row(row.get("method"), row.get("path"), row.get("ask"), type, row.get("body"), row.get("item"), expected(
                    row.get("answers"), type.equals("text/html") ? 302 : row.get("method").equals("GET") ? 401 : 403));
        }

        /**
         * Reads answers like {@code 200 countries coordinator; 403 others; 404 DE}. An account that is not named gets the answer of
         * {@code others}, or 404 if there is none. A stranger who is not named is answered as strangers are for this kind of route.
         */
        private static Map<String, Integer> expected(String answers, int ofStrangers) {
            var said = new HashMap<String, Integer>();
            Stream.of(answers.split("; ")).filter(answer -> !answer.isEmpty()).map(answer -> answer.split(" ")).forEach(answer -> Stream
                    .of(answer).skip(1).flatMap(who -> who.equals("countries") ? COUNTRIES.stream() : Stream.of(who)).forEach(who -> {
                        if (!who.equals("others") && !EVERYONE.containsKey(who) || said.put(who, Integer.valueOf(answer[0])) != null) {
                            throw new IllegalArgumentException(who + " is nobody, or twice in: " + answers);
                        }
                    }));
            var expected = new LinkedHashMap<String, Integer>();
            EVERYONE.keySet().forEach(who -> expected.put(who, said.getOrDefault(who,
                    who.equals("stranger") ? ofStrangers : said.getOrDefault("others", 404))));
            return expected;
        }

        /**
         * Returns the account that gets a result, or a refusal that says what to do. The result is empty if no account of the matrix gets
         * one.
         */
        public Optional<String> whoIsHeard() {
            return expected.entrySet().stream()
                    .filter(answer -> !answer.getKey().equals("stranger") && (answer.getValue() < 300 || answer.getValue() == 409))
                    .min(Map.Entry.comparingByValue()).map(answer -> EVERYONE.get(answer.getKey()));
        }

        public String route() {
            return method + " " + path;
        }

        public String title() {
            return route() + ask + (body.isEmpty() ? "" : " <- " + body) + (item.isEmpty() ? "" : ", " + item);
        }

        public boolean writes() {
            return !method.equals("GET") && !method.equals("ANY");
        }

        /** Returns the body to send. */
        public String sent(Map<String, String> bodies, String self, String other, UnaryOperator<String> inDays) {
            if (!body.equals(READABLE)) {
                return body;
            }
            var dated = DAYS.matcher(bodies.get(route())).replaceAll(days -> {
                var time = inDays.apply(days.group(2));
                return days.group(1) == null ? time : time.substring(0, time.indexOf('T'));
            });
            var me = self.startsWith("ncb-") ? self.substring(4).toUpperCase(Locale.ROOT) : "FR";
            return dated.replace("{me}", me).replace("{self}", self).replace("{other}", other);
        }

        /** Returns whether people open the route with a browser's session, so that scripts have no use for it. */
        public boolean isPage() {
            return type.equals("text/html");
        }

        public String accept() {
            return method.equals("GET") ? type : "application/json";
        }

        public String address(Map<String, String> things) {
            return PLACE.matcher(path.replace("**", "nothing"))
                    .replaceAll(place -> place.group(1) + things.get(key(place.group(1), things))) + ask;
        }

        /** Returns the key of the last thing that the route names. */
        public String about(Map<String, String> things) {
            return PLACE.matcher(path.replace("**", "nothing")).results().map(place -> key(place.group(1), things))
                    .reduce((first, last) -> last).orElseThrow();
        }

        private static String key(String before, Map<String, String> things) {
            return things.keySet().stream().filter(before::endsWith).max(Comparator.comparingInt(String::length))
                    .orElseThrow(() -> new IllegalArgumentException("What is at " + before + "?"));
        }
    }
}
