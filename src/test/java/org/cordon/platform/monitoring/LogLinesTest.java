package org.cordon.platform.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.cordon.described.ProvokedFailure;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.LogReferences;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.RoundUp;
import org.cordon.support.Stages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;

/** Log lines of requests, of delegates and of the engine's jobs name the thing that they are about, and never a person. */
@CordonTest
class LogLinesTest {

    /** A logger that writes a line for each statement, so that every act produces lines to examine. */
    private static final String TALKATIVE = "org.cordon.kernel.database.TransactionalJdbcTemplate";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private Http http;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private Stages stages;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Environment environment;
    private final Lines lines = new Lines();

    private static final class Lines extends AppenderBase<ILoggingEvent> {

        private final List<ILoggingEvent> heard = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent line) {
            // A writing appender reads the line's context at this moment, and later calls would find none.
            line.prepareForDeferredProcessing();
            heard.add(line);
        }
    }

    @BeforeEach
    void listen() {
        lines.start();
        logger(Logger.ROOT_LOGGER_NAME).addAppender(lines);
    }

    @AfterEach
    void quiet() {
        logger(TALKATIVE).setLevel(null);
        logger(Logger.ROOT_LOGGER_NAME).detachAppender(lines);
    }

    @Test
    void ofARequest() {
        roundUp.withFrozenList();
        var target = roundUp.targetsOf("FR").get(0);
        talk();

        http.get("ncb-fr", "/api/targets/" + target);
        assertThat(lines.heard).isNotEmpty().filteredOn(line -> line.getMDCPropertyMap().containsKey("operation")).isNotEmpty()
                .allSatisfy(line ->
                assertThat(line.getMDCPropertyMap()).containsEntry("operation", RoundUp.OPERATION).containsEntry("target", target)
                        .containsEntry("user", LogReferences.digest("ncb-fr")));

        lines.heard.clear();
        http.get("ncb-fr", "/api/operations");
        assertThat(lines.heard).as("nothing is left of the request before").isNotEmpty()
                .allSatisfy(line -> assertThat(line.getMDCPropertyMap()).doesNotContainKeys("operation", "target"));
    }

    @Test
    void ofADelegateInAJob() {
        talk();
        stages.anew();
        roundUp.launched("FR", "IT");

        assertThat(lines.heard).anySatisfy(
                line -> assertThat(line.getMDCPropertyMap()).containsEntry("operation", RoundUp.OPERATION).containsEntry("country", "IT"));
    }

    @ProvokedFailure
    @Test
    void ofAFailureInARequestAsJson() throws IOException {
        roundUp.withFrozenList();
        var target = roundUp.targetsOf("FR").get(0);
        TestDatabase.asOwner().update("update nomination set missing = '[\"not a reason\"]' where target = ?", target);

        assertThat(http.get("ncb-fr", "/api/targets/" + target).status()).isEqualTo(500);

        var failure = json(lines.heard.stream().filter(line -> line.getMessage().startsWith("Failure")).findFirst().orElseThrow());
        assertThat(failure.get("level").asText()).isEqualTo("ERROR");
        assertThat(failure.get("operation").asText()).isEqualTo(RoundUp.OPERATION);
        assertThat(failure.get("target").asText()).isEqualTo(target);
        assertThat(failure.get("user").asText()).isEqualTo(LogReferences.digest("ncb-fr"));
        assertThat(failure.toString()).doesNotContain("ncb-fr", "INVENTED");
    }

    /** A request's text does not reach the log: a reader might put a person's name into a wrong address. */
    @Test
    void whatSomebodyAsksForIsInNone() {
        for (var path : List.of("/api/persons/Zwetkowitz", "/pages/Zwetkowitz", "/actuator/Zwetkowitz", "/go/Zwetkowitz",
                "/engine-rest/Zwetkowitz", "/camunda/app/Zwetkowitz",
                "/api/targets/Zwetkowitz", "/api/operations/TERRA-2027/results?asOf=Zwetkowitz",
                "/api/operations/TERRA-2027/events?after=Zwetkowitz",
                "/Zwetkowitz%00", "/x;Zwetkowitz")) {
            http.get("ncb-fr", path);
        }
        http.send("ncb-fr", "PATCH", "/api/targets/Zwetkowitz", "{}");
        http.send("ncb-fr", "Zwetkowitz", "/api/operations", null);
        http.post("ncb-fr", "/api/reports/arrests", "{\"name\": Zwetkowitz");
        http.post("ncb-fr", "/engine-rest/task", "{\"name\": Zwetkowitz");
        http.send(http.request("/api/operations").header("Authorization", Http.basic("ncb-fr", "cordon"))
                .header("Content-Type", "Zwetkowitz").header("Accept", "Zwetkowitz/x")
                .header("Cookie", "a=\"Zwetkowitz").header("Accept-Language", "Zwetkowitz").header("Range", "Zwetkowitz").GET().build());
        http.get("Zwetkowitz", "/api/operations");

        assertThat(lines.heard).extracting(line -> line.getLoggerName() + ": " + line.getFormattedMessage())
                .noneMatch(line -> line.contains("Zwetkowitz"));
    }

    /** The engine logs only the key of the instance of a failed job, under the name that Cordon gives it. */
    @Test
    void ofWhatTheEngineLogsAsJson() throws IOException {
        assertThat(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getLoggingContextBusinessKey())
                .isEqualTo("reference");

        assertThat(fields("TERRA-2027-FR")).containsEntry("operation", "TERRA-2027").containsEntry("country", "FR")
                .doesNotContainKey("target");
        assertThat(fields("TERRA-2027-T8F3K2")).containsEntry("operation", "TERRA-2027").containsEntry("target", "TERRA-2027-T8F3K2")
                .doesNotContainKey("country");
        assertThat(fields("TERRA-2027-A4C9W2")).containsEntry("operation", "TERRA-2027").containsEntry("reference", "TERRA-2027-A4C9W2");
        assertThat(fields("TERRA-2027")).containsEntry("operation", "TERRA-2027");
        assertThat(fields("5c0e3c44-6b4f-4f4e-9a39-0d6f2f1f7a11")).doesNotContainKey("operation");
    }

    private Map<String, Object> fields(String key) throws IOException {
        lines.heard.clear();
        try (var about = LogReferences.about(Map.of("reference", key))) {
            logger(getClass().getName()).warn("A line");
        }
        return JSON.convertValue(json(lines.heard.get(0)), new TypeReference<>() { });
    }

    private JsonNode json(ILoggingEvent line) throws IOException {
        var encoder = new StructuredLogEncoder();
        var context = new LoggerContext();
        context.putObject(Environment.class.getName(), environment);
        encoder.setContext(context);
        encoder.setFormat("logstash");
        encoder.start();
        return JSON.readTree(encoder.encode(line));
    }

    private static void talk() {
        logger(TALKATIVE).setLevel(Level.DEBUG);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
