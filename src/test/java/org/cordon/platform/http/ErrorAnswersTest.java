package org.cordon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.RawHttp;
import org.cordon.support.RawHttp.Answer;
import org.cordon.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Refusals by the server itself, before or instead of Cordon's code, have a code and are in the caller's language. */
@CordonTest
class ErrorAnswersTest {

    private static final String NOT_SIGNED_IN = "Connectez-vous d’abord.";
    private static final String NOT_FOR_THIS_ACCOUNT = "Cette partie de Cordon n’est pas destinée à votre compte.";
    private static final String NOT_UNDERSTOOD = "Cordon n’a pas compris cette demande.";

    @Autowired
    private Http http;
    @Value("${local.server.port}")
    private int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "GET    | /api/me                               |             | 401 | NOT_SIGNED_IN        | " + NOT_SIGNED_IN,
        "GET    | /api/me                               | nobody      | 401 | NOT_SIGNED_IN        | " + NOT_SIGNED_IN,
        "GET    | /engine-rest/task                     |             | 401 | NOT_SIGNED_IN        | " + NOT_SIGNED_IN,
        "GET    | /camunda/api/engine/engine/default/task |           | 401 | NOT_SIGNED_IN        | " + NOT_SIGNED_IN,
        "POST   | /api/reports                          |             | 403 | NOT_FOR_THIS_ACCOUNT | " + NOT_FOR_THIS_ACCOUNT,
        "GET    | /actuator/prometheus                  | ncb-fr      | 403 | NOT_FOR_THIS_ACCOUNT | " + NOT_FOR_THIS_ACCOUNT,
        "GET    | /api/nothing | coordinator | 404 | NOTHING_THERE | Il n’y a rien ici, ou rien que vous puissiez voir.",
        "DELETE | /api/me | coordinator | 405 | METHOD_NOT_TAKEN | Cette adresse ne prend aucune demande de ce genre.",
        "GET    | /api//me                              | coordinator | 400 | NOT_UNDERSTOOD       | " + NOT_UNDERSTOOD,
        "GET    | /api/me%zz                            | coordinator | 400 | NOT_UNDERSTOOD       | " + NOT_UNDERSTOOD,
        "FOO    | /api/me                               | coordinator | 400 | NOT_UNDERSTOOD       | " + NOT_UNDERSTOOD,
        "TRACE  | /engine-rest/task                     | coordinator | 400 | NOT_UNDERSTOOD       | " + NOT_UNDERSTOOD})
    void carryACodeAndSpeakTheLanguageThatIsAskedFor(String method, String path, String account, int status, String code,
            String sentence) throws IOException {
        var answer = ask(method, path, account, Map.of("Accept-Language", "fr"));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(problem(answer).path("code").asText()).isEqualTo(code);
        assertThat(problem(answer).path("detail").asText()).isEqualTo(sentence);
        assertThat(problem(answer).path("status").asInt()).isEqualTo(status);
    }

    @Test
    void nameWhatCannotBeReadAndWhatCannotBeAnswered() throws IOException {
        var unread = ask("PUT", "/api/countries.csv", "admin", Map.of("Accept-Language", "es", "Content-Type", "text/xml"));
        assertThat(unread.status()).isEqualTo(415);
        assertThat(problem(unread).path("code").asText()).isEqualTo("FORM_NOT_READ");
        assertThat(problem(unread).path("detail").asText()).isEqualTo("Lo enviado no tiene una forma que se lea aquí.");

        var unanswered = ask("GET", "/api/me", "coordinator", Map.of("Accept-Language", "ar", "Accept", "text/csv"));
        assertThat(unanswered.status()).isEqualTo(406);
        assertThat(problem(unanswered).path("code").asText()).isEqualTo("FORM_NOT_ANSWERED");
        assertThat(problem(unanswered).path("detail").asText()).isEqualTo("لا جواب بالصيغة المطلوبة.");
    }

    /** The container closes the body before any code has read it. */
    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded"})
    void takeAFormThatCannotBeReadForNothingWhereNoneIsAskedFor(String type) throws IOException {
        var answer = new RawHttp(port).ask("PUT", "/api/countries/FR",
                Map.of("Content-Type", type, "Authorization", Http.basic("admin", "cordon")), "\"%\"");

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void speakEnglishToWhoeverAsksForNoneOrAnother() throws IOException {
        assertThat(problem(ask("GET", "/api/me", null, Map.of())).path("detail").asText()).isEqualTo("Sign in first.");
        assertThat(problem(ask("GET", "/api/me%zz", null, Map.of("Accept-Language", "de"))).path("detail").asText())
                .isEqualTo("Cordon did not understand this request.");
    }

    /** A session belongs to an account with a language of its own, here that of its country. */
    @Test
    void speakTheLanguageOfTheAccount() throws IOException {
        var officer = new Visitor(http);
        officer.signIn("ncb-ci", "cordon");
        var answer = officer.ask(
                http.request("/api/nothing").header("Accept", "application/json").header("Accept-Language", "es").build());
        assertThat(new JsonMapper().readTree(answer.body()).path("detail").asText())
                .isEqualTo("Il n’y a rien ici, ou rien que vous puissiez voir.");
    }

    @Test
    void nameThePlaceThatWasAskedFor() throws IOException {
        assertThat(problem(ask("GET", "/api/nothing", "coordinator", Map.of())).path("instance").asText()).isEqualTo("/api/nothing");
    }

    private Answer ask(String method, String path, String account, Map<String, String> more) {
        var headers = new LinkedHashMap<>(Map.of("Accept", "application/json"));
        if (account != null) {
            headers.put("Authorization", Http.basic(account, "cordon"));
        }
        headers.putAll(more);
        return new RawHttp(port).ask(method, path, headers, "");
    }

    /** Some answers come in chunks. */
    private static JsonNode problem(Answer answer) throws IOException {
        assertThat(answer.head()).contains("application/problem+json");
        return new JsonMapper().readTree(answer.body().substring(answer.body().indexOf('{'), answer.body().lastIndexOf('}') + 1));
    }
}
