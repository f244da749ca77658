package org.cordon.odd;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.cordon.kernel.database.EarlierInstallation;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.EarlierRelease;
import org.cordon.support.Http;
import org.cordon.support.RawHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestContextManager;

/** Posts odd variables to one task of every kind and to each start by people, from the account whose task it is. */
@Tag("alone")
@EarlierRelease
class OddTasksTest {

    /** The variables that forms post. Each kind of task has its own, and is also sent those of the others. */
    private static final List<String> NAMES = List.of("accepted", "liaisonOfficer", "reason", "finished", "decisions", "frozen", "approved",
            "asOf", "outcome", "identityConfirmed", "method", "text", "answer", "launch", "report", "operationReference", "unknown", "",
            "task", "country", "deadline", "targetReference");
    private static final List<String> TYPES = List.of("", "String", "Boolean", "Integer", "Long", "Double", "Date", "Json", "Xml", "Object",
            "File", "Bytes", "Null", "json", "nothing");
    private static final Map<String, String> STARTED_BY = Map.of("infra-operation", "coordinator", "lead-handling", "ncb-it",
            "arrest-handling", "ncb-it");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OddAnswers answers = new OddAnswers();
    private final List<Place> places = new ArrayList<>();

    @Autowired
    private Environment environment;
    private RawHttp raw;

    private record Place(String account, String address) {
    }

    @BeforeProperty
    void openTasks() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
        EarlierInstallation.setClock();
        raw = new RawHttp(environment.getRequiredProperty("local.server.port", Integer.class));
        TestDatabase.asOwner().query("""
                select distinct on (t.task_def_key_) t.id_, l.group_id_ from engine.act_ru_task t
                    join engine.act_ru_identitylink l on l.task_id_ = t.id_ order by t.task_def_key_, t.id_, l.group_id_""", row -> {
            for (var act : List.of("complete", "submit-form")) {
                places.add(new Place(row.getString(2).toLowerCase(Locale.ROOT), "/engine-rest/task/" + row.getString(1) + "/" + act));
            }
        });
        STARTED_BY.forEach((key, account) -> List.of("start", "submit-form")
                .forEach(act -> places.add(new Place(account, "/engine-rest/process-definition/key/" + key + "/" + act))));
        answers.begin();
    }

    @Property(seed = OddAnswers.SEED)
    void variables(@ForAll("place") int place, @ForAll("posted") List<Tuple3<String, String, String>> posted,
            @ForAll boolean isSerialised) {
        var variables = new StringBuilder();
        for (var variable : posted) {
            variables.append(variables.isEmpty() ? "" : ",").append('"').append(variable.get1()).append("\":{\"value\":")
                    .append(variable.get3()).append(variable.get2().isEmpty() ? "" : ",\"type\":\"" + variable.get2() + '"')
                    .append(isSerialised ? ",\"valueInfo\":{\"objectTypeName\":\"java.util.ArrayList\",\"serializationDataFormat\":"
                            + "\"application/x-java-serialized-object\",\"filename\":\"a\",\"transient\":true}" : "").append('}');
        }
        send(place, "{\"variables\":{" + variables + "}}");
    }

    @Property(seed = OddAnswers.SEED)
    void bodies(@ForAll("place") int place, @ForAll("changes") List<Tuple3<Integer, OddValues.How, String>> changes) {
        send(place, OddValues.spoilt("""
                {"variables": {"decisions": {"value": "[{\\"reference\\": \\"X\\"}]", "type": "Json", "valueInfo": {"transient": true}},
                 "accepted": {"value": true, "type": "Boolean"}, "text": {"value": "because", "type": "String"}},
                 "withVariablesInReturn": true}""", changes));
    }

    private void send(int place, String body) {
        var chosen = places.get(place % places.size());
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "application/json");
        headers.put("Authorization", Http.basic(chosen.account(), "cordon"));
        answers.hold(raw.ask("POST", chosen.address(), headers, body.getBytes(StandardCharsets.UTF_8)), true);
    }

    @Provide
    Arbitrary<Integer> place() {
        return Arbitraries.integers().between(0, 999).withoutEdgeCases();
    }

    /** The values are JSON, or JSON within a text as forms post it. */
    @Provide
    Arbitrary<List<Tuple3<String, String, String>>> posted() {
        var values = Arbitraries.oneOf(OddValues.json(), OddValues.json().map(OddTasksTest::asText), rows().map(OddTasksTest::asText));
        return Combinators.combine(Arbitraries.of(NAMES), Arbitraries.of(TYPES), values).as(Tuple::of).list().ofMaxSize(4);
    }

    private static Arbitrary<String> rows() {
        return OddValues.changes().map(changes -> OddValues.spoilt("""
                [{"reference": "FIR-T22222", "decision": "ACCEPT", "answer": "CONFIRM", "text": "x", "investigator": "y", "version": 1,
                  "country": "IT", "until": "2026-12-24T00:00:00Z"}]""", changes));
    }

    private static String asText(String value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Provide
    Arbitrary<List<Tuple3<Integer, OddValues.How, String>>> changes() {
        return OddValues.changes();
    }
}
