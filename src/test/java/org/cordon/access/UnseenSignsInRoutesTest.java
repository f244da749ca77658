package org.cordon.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.PartnerAccounts;
import org.cordon.support.RawHttp;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * Every route refuses an invisible sign in any text of its body, and names the field. A new route that reads its body in another way fails
 * here.
 */
@CordonTest
class UnseenSignsInRoutesTest {

    private static final List<String> UNSEEN = List.of("\u202e", "\u200b");

    /**
     * Routes that take rows of files. They remove invisible signs instead of refusing them, because nobody would find such a sign in a file
     * to correct it.
     */
    private static final Set<String> CLEANED = Set.of("/api/operations/{operation}/nominations", "/api/nominations/{reference}");

    private final ObjectMapper json = new ObjectMapper();
    private MatrixWorld world;
    private RawHttp raw;
    private int turn;

    @Autowired
    void world(Http http, RoundUp roundUp, Jobs jobs, PartnerAccounts partners, Environment environment) {
        world = new MatrixWorld(http, roundUp, jobs, partners);
        raw = new RawHttp(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    @BeforeEach
    void play() {
        world.play();
    }

    @Test
    void noTextTakesOne() throws IOException {
        var taken = new ArrayList<String>();
        var asked = 0;
        for (var row : RouteMatrix.read()) {
            var heard = row.whoIsHeard();
            if (!row.body().equals(RouteMatrix.READABLE) || !row.item().isEmpty() || row.isPage() || heard.isEmpty()
                    || !row.type().equals("application/json") || row.path().startsWith("/engine-rest")) {
                continue;
            }
            var account = heard.get();
            var body = json.readTree(world.sent(row, account));
            for (var place : places(body, "")) {
                var answer = raw.ask(row.method(), row.address(world.shared()), headers(account), with(body.deepCopy(), place));
                asked++;
                // The rows of a file are refused one by one, each with its field.
                var code = place.equals("/content") ? "rows[" : "\"UNSEEN_SIGN\"";
                if (CLEANED.contains(row.path()) ? keepsOne() : answer.status() != 400 || !answer.body().contains(code)) {
                    taken.add(answer.status() + " " + row.title() + " " + place + " "
                            + answer.body().substring(0, Math.min(120, answer.body().length())));
                }
                if (answer.status() < 300) {
                    world.restore();
                }
            }
        }
        assertThat(asked).as("texts of routes").isGreaterThan(100);
        assertThat(taken).as(taken.size() + " of " + asked).isEmpty();
    }

    private static boolean keepsOne() {
        return TestDatabase.asOwner().queryForObject("select count(*) from nomination n where cast(n as text) ~ ?", Integer.class,
                "[" + String.join("", UNSEEN) + "]") > 0;
    }

    private static List<String> places(JsonNode node, String at) {
        var places = new ArrayList<String>();
        if (node instanceof ObjectNode fields) {
            fields.properties().forEach(field -> places.addAll(places(field.getValue(), at + "/" + field.getKey())));
        } else if (node instanceof ArrayNode items) {
            for (int place = 0; place < items.size(); place++) {
                places.addAll(places(items.get(place), at + "/" + place));
            }
        } else if (node.isTextual()) {
            places.add(at);
        }
        return places;
    }

    /** Returns the body with an invisible sign inside one text. */
    private String with(JsonNode whole, String place) {
        var text = whole.at(place).textValue();
        var half = text.length() / 2;
        var spoilt = text.substring(0, half) + UNSEEN.get(turn++ % UNSEEN.size()) + text.substring(half);
        var name = place.substring(place.lastIndexOf('/') + 1);
        if (whole.at(place.substring(0, place.lastIndexOf('/'))) instanceof ArrayNode items) {
            items.set(Integer.parseInt(name), json.getNodeFactory().textNode(spoilt));
        } else {
            ((ObjectNode) whole.at(place.substring(0, place.lastIndexOf('/')))).put(name, spoilt);
        }
        return whole.toString();
    }

    private static Map<String, String> headers(String account) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "application/json");
        headers.put("Authorization", RouteMatrix.authorization(account));
        return headers;
    }
}
