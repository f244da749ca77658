package org.cordon.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.support.OwnToken.ownToken;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.cordon.support.CordonTest;
import org.cordon.support.Desk;
import org.cordon.support.Http;
import org.cordon.support.RoundUp;
import org.cordon.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The language in which a refusal reaches each reader, through {@code /api} and through a task. */
@CordonTest
class RefusalLanguageTest {

    @Autowired
    private MockMvc mvc;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private Http http;
    @Autowired
    private Desk desk;
    private final ObjectMapper json = new ObjectMapper();

    @BeforeEach
    void oneTakesPartAndOneIsAsked() {
        roundUp.launched("FR", "IT").accepted("FR");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"fr | Dites pourquoi le pays quitte l’opération. | manque", "es | Diga por qué el país abandona. | falta",
        "ar | اذكروا لماذا ينسحب البلد. | غير موجود", "de | Say why the country leaves. | is missing"})
    void aScriptIsAnsweredInTheLanguageThatItAsksFor(String language, String sentence, String reason) throws Exception {
        leave(httpBasic("ncb-fr", "cordon"), language, sentence, reason);
    }

    @Test
    void aScriptThatAsksForNoneReadsEnglishWhateverItsCountry() throws Exception {
        leave(httpBasic("ncb-fr", "cordon"), null, "Say why the country leaves.", "is missing");
    }

    private void leave(RequestPostProcessor who, String language, String sentence, String reason) throws Exception {
        var request = post("/api/operations/" + RoundUp.OPERATION + "/participations/FR/departure").with(who)
                .contentType(MediaType.APPLICATION_JSON).content("{}");
        mvc.perform(language == null ? request : request.header(HttpHeaders.ACCEPT_LANGUAGE, language)).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(sentence)).andExpect(jsonPath("$.reasons[0].field").value("reason"))
                .andExpect(jsonPath("$.reasons[0].reason").value(reason)).andExpect(jsonPath("$.code").value("SAY_WHY_LEAVING"))
                .andExpect(jsonPath("$.reasons[0].code").value("MISSING"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en | The answer is not complete: name the liaison officer whom the others may call.",
        "fr | La réponse est incomplète : nommez l’officier de liaison que les autres peuvent appeler.",
        "es | La respuesta no está completa: nombre al oficial de enlace al que los demás pueden llamar.",
        "ar | الرد غير كامل: اذكروا ضابط الاتصال الذي يمكن للآخرين الاتصال به."})
    void aTaskSaysItsRefusalWithTheFieldOfEachReason(String language, String sentence) throws IOException {
        var task = desk.task("ncb-it", "userTask_answerInvitation", RoundUp.OPERATION + "-IT");
        var answer = http.send(http.request("/engine-rest/task/" + task + "/submit-form")
                .header(HttpHeaders.AUTHORIZATION, Http.basic("ncb-it", "cordon")).header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                .POST(BodyPublishers.ofString(
                        json.writeValueAsString(Map.of("variables", Map.of("accepted", Map.of("value", true, "type", "Boolean"))))))
                .build());

        var body = answer.json();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(body.path("message").textValue()).endsWith(sentence);
        assertThat(body.path("detail").textValue()).isEqualTo(sentence);
        assertThat(body.path("refusal").textValue()).isEqualTo("INVALID");
        assertThat(body.path("code").textValue()).isEqualTo("NEEDS_LIAISON_OFFICER");
        assertThat(body.at("/reasons/0/code").textValue()).isEqualTo("NEEDS_LIAISON_OFFICER");
        assertThat(body.at("/reasons/0/field").textValue()).isEqualTo("liaisonOfficer");
        assertThat(sentence).contains(body.at("/reasons/0/reason").textValue());
    }

    @Test
    void aPersonReadsTheLanguageOfHisCountryUntilHeChoosesHisOwn() throws Exception {
        RequestPostProcessor officer = user("ncb-ci").authorities(() -> "ncb-CI");
        refused(officer, "Il n’existe pas de cible TERRA-2027-TXXXX que vous puissiez voir.");

        mvc.perform(post("/account/language").with(officer).with(ownToken()).param("language", "es")).andExpect(redirectedUrl("/account"));

        refused(officer, "No hay ningún objetivo TERRA-2027-TXXXX que usted pueda ver.");
        mvc.perform(get("/api/me").with(officer)).andExpect(jsonPath("$.language").value("es"));
        mvc.perform(get("/api/me").with(httpBasic("ncb-de", "cordon"))).andExpect(jsonPath("$.language").value("en"));
    }

    private void refused(RequestPostProcessor who, String sentence) throws Exception {
        mvc.perform(get("/api/targets/TERRA-2027-TXXXX").with(who)).andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value(sentence));
    }

    @Test
    void whatIsChosenOnTheSignInPageIsKeptForTheAccount() {
        var officer = new Visitor(http);
        officer.page("/login?language=ar");
        officer.signIn("ncb-mt", "cordon");
        assertThat(officer.page("/account").body()).contains("lang=\"ar\" dir=\"rtl\"");

        var elsewhere = new Visitor(http);
        elsewhere.signIn("ncb-mt", "cordon");
        assertThat(elsewhere.page("/account").body()).contains("lang=\"ar\" dir=\"rtl\"");
    }
}
