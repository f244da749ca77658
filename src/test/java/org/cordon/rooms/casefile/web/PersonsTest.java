package org.cordon.rooms.casefile.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.roundup.pursuit.TargetState;
import org.cordon.support.CordonTest;
import org.cordon.support.Notices;
import org.cordon.support.Play;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

/** FR seeks a person believed to be in IT. ES takes part and has nothing to do with that person. */
@CordonTest
class PersonsTest {

    @Autowired
    private MockMvc mvc;
    @Autowired
    private Play play;

    @ParameterizedTest
    @ValueSource(strings = {"eloise", "ÉLOÏSE", "demiragacli", "Demirağaçlı Éloïse", "eloi demir", "2016/77", "77", "2016-77"})
    void findsWhomItsCountryNominatedHoweverHeIsWritten(String text) throws Exception {
        var reference = admitted();

        persons("ncb-fr", "q", text).andExpect(status().isOk()).andExpect(jsonPath("$.items[*].reference", contains(reference)))
                .andExpect(jsonPath("$.items[0].name").value("DEMİRAĞAÇLI"));
        persons("coordinator", "q", text).andExpect(jsonPath("$.items[*].reference", contains(reference)));
        for (var stranger : new String[] {"ncb-es", "ncb-it", "manager", "compliance"}) {
            persons(stranger, "q", text).andExpect(status().isOk()).andExpect(jsonPath("$.items", hasSize(0)));
        }
    }

    /** The search compares names as the rest of Cordon does: by their sounds, in every script. */
    @ParameterizedTest
    @CsvSource({"lerua, LEROY, Armelle, OTHER_SPELLING", "Lerroy, LEROY, Armelle, OTHER_SPELLING",
            "Zarqini, ZARGHINI, Nebil, OTHER_SPELLING", "الزرقيني, ZARGHINI, Nebil, OTHER_SCRIPT",
            "Zarqini, الزرڨيني, الحبيب, OTHER_SCRIPT", "الزرقيني, الزرڨيني, الحبيب, OTHER_SPELLING",
            "Habib, HABYB, Samir, OTHER_SPELLING", "armele lerua, LEROY, Armelle, OTHER_SPELLING"})
    void findsASimilarNameAndSaysWhy(String text, String name, String forename, String reason) throws Exception {
        play.open("TERRA", "FR", "IT", "ES");
        var reference = play.admit("TERRA", "FR", named("2016/77", name, forename)).get(0);

        for (var reader : new String[] {"ncb-fr", "coordinator"}) {
            persons(reader, "q", text).andExpect(status().isOk()).andExpect(jsonPath("$.items[*].reference", contains(reference)))
                    .andExpect(jsonPath("$.items[0].name").value(name)).andExpect(jsonPath("$.items[0].near[0].reason").value(reason))
                    .andExpect(jsonPath("$.next").doesNotExist());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lerua", "armele lerua", "الروا"})
    void aSimilarNameOfAnotherCountryIsAnsweredLikeANameThatNobodyHas(String text) throws Exception {
        play.open("TERRA", "FR", "IT", "ES");
        play.admit("TERRA", "FR", named("2016/77", "LEROY", "Armelle"));

        for (var stranger : new String[] {"ncb-es", "ncb-it", "manager", "compliance"}) {
            var nobody = persons(stranger, "q", "Vukotinski").andReturn().getResponse().getContentAsString();
            persons(stranger, "q", text).andExpect(status().isOk()).andExpect(MockMvcResultMatchers.content().string(nobody));
        }
    }

    @Test
    void similarNamesStandBehindTheWordsThatWereSearched() throws Exception {
        play.open("TERRA", "FR", "IT", "ES");
        var admitted = play.admit("TERRA", "FR", named("2016/77", "LEROI", "Armelle"), named("2016/78", "LEROY", "Brune"),
                named("2016/79", "SORVAL", "Colin"));
        var similar = admitted.get(0);
        var same = admitted.get(1);

        persons("ncb-fr", "q", "leroy").andExpect(jsonPath("$.items[*].reference", contains(same, similar)))
                .andExpect(jsonPath("$.items[0].near").doesNotExist()).andExpect(jsonPath("$.items[1].near").exists());
        persons("ncb-fr", "q", "leroy", "country", "ES").andExpect(jsonPath("$.items", hasSize(0)));
        persons("ncb-fr", "q", "leroy", "state", "SUSPENDED").andExpect(jsonPath("$.items", hasSize(0)));
    }

    /** France knows the person by its own description, so the name in the Italian description finds nobody for France. */
    @Test
    void aSimilarNameThatIsNotShownIsNotFound() throws Exception {
        play.open("TERRA", "FR", "IT", "ES");
        var french = play.admit("TERRA", "FR", named("2016/77", "SORVAL", "Armelle")).get(0);
        var notice = Notices.complete("2017/77", "LEROY", "IT", "FR");
        var italian = play.admit("TERRA", "IT", notice).get(0);
        mvc.perform(post("/api/nominations/" + italian + "/join").contentType("application/json").content("{\"with\":\"" + french + "\"}")
                .with(httpBasic("coordinator", "cordon"))).andExpect(status().is2xxSuccessful());
        play.finishNominating("TERRA", "ES");
        play.freeze("TERRA");

        persons("ncb-it", "q", "lerua").andExpect(jsonPath("$.items[*].name", contains("LEROY")));
        persons("ncb-fr", "q", "lerua").andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void findsAReferenceForWhoeverMaySeeIt() throws Exception {
        var reference = admitted();

        for (var reader : new String[] {"ncb-fr", "coordinator", "manager"}) {
            persons(reader, "q", reference.toLowerCase(Locale.ROOT)).andExpect(jsonPath("$.items[*].reference", contains(reference)));
        }
        persons("manager", "q", reference).andExpect(jsonPath("$.items[0].name").doesNotExist())
                .andExpect(jsonPath("$.items[0].entityId").doesNotExist());
        persons("ncb-es", "q", reference).andExpect(jsonPath("$.items", hasSize(0)));
        persons("admin", "q", reference).andExpect(status().isForbidden());
    }

    @Test
    void theHostSeesTheFileOnceTheListIsOut() throws Exception {
        var reference = admitted();
        file("ncb-it", reference).andExpect(status().isNotFound());

        listed();
        file("ncb-it", reference).andExpect(status().isOk()).andExpect(jsonPath("$.target.name").value("DEMİRAĞAÇLI"))
                .andExpect(jsonPath("$.may", hasItem("REPORT_ARREST"))).andExpect(jsonPath("$.nomination").doesNotExist());
        file("ncb-fr", reference).andExpect(jsonPath("$.nomination.reference").value(reference))
                .andExpect(jsonPath("$.may", hasItem("WITHDRAW")))
                .andExpect(jsonPath("$.timeline[*].type", hasItem("NOMINATED")));
        file("manager", reference).andExpect(jsonPath("$.target.name").doesNotExist()).andExpect(jsonPath("$.target.state").exists());
        file("ncb-es", reference).andExpect(status().isNotFound());
        persons("coordinator", "operation", "TERRA", "list", "1").andExpect(jsonPath("$.items[*].reference", contains(reference)));
    }

    @Test
    void theSightOfEventsFollowsTheSightOfTheTarget() throws Exception {
        var reference = admitted();
        listed();
        mvc.perform(get("/api/operations/TERRA/events").with(httpBasic("ncb-es", "cordon"))).andExpect(content(reference, false));

        TestDatabase.asOwner().update("update handling set released = '{ncb-ES}' where item = ?", reference);

        mvc.perform(get("/api/operations/TERRA/events").with(httpBasic("ncb-es", "cordon"))).andExpect(content(reference, true));
        file("ncb-es", reference).andExpect(status().isOk()).andExpect(jsonPath("$.timeline[*].type", hasItem("NOMINATION_ACCEPTED")));
        mvc.perform(get("/api/progress").with(httpBasic("ncb-es", "cordon")))
                .andExpect(jsonPath("$.items[0].released.AWAITING_CONFIRMATION").value(1));
    }

    @ParameterizedTest
    @CsvSource({"/api/persons?state=NOPE, AT_LARGE", "/api/operations/TERRA/targets?status=NOPE, AT_LARGE",
            "/api/operations/TERRA/targets?after=xyz, no place in the list",
            "/api/persons?after=xyz, no place in the list", "/api/persons?role=NOPE, HOST", "/api/persons?list=1, operation",
            "/api/persons?country=ZZ9, country"})
    void saysWhatOfAQuestionCannotBeRead(String path, String told) throws Exception {
        admitted();

        mvc.perform(get(path).with(httpBasic("coordinator", "cordon"))).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString(told)))
                .andExpect(jsonPath("$.reasons", hasSize(1)));
    }

    /** The forms offer only persons who may still be reported on. */
    @Test
    void onlyThoseOnWhomReportsAreStillTakenAreOffered() throws Exception {
        var reference = admitted();
        play.nominate("TERRA", "ES", Notices.complete("2016/78", "NEXT", "ES"));
        for (var state : EnumSet.complementOf(EnumSet.of(TargetState.JOINED))) {
            var rests = state == TargetState.SUSPENDED;
            TestDatabase.asOwner().update("update target set state = ?, suspended_from = ? where reference = ?", state.name(),
                    rests ? "AT_LARGE" : null, reference);
            persons("ncb-fr", "pursued", "true", "q", "demiragacli")
                    .andExpect(jsonPath("$.items", hasSize(state.isPursued() && !rests ? 1 : 0)));
        }
        persons("ncb-es", "pursued", "true").andExpect(jsonPath("$.items", hasSize(0)));
    }

    /**
     * A person may be wanted by several countries. Each country reads the person under its own reference, even where it can open the other
     * country's file as a host.
     */
    @Test
    void ofWhomSeveralWantEachReadsItsOwnFileAtTheHead() throws Exception {
        play.open("TERRA", "FR", "IT", "ES");
        var french = play.admit("TERRA", "FR", Notices.complete("2016/77", "MULLER", "FR", "IT")).get(0);
        var italian = play.admit("TERRA", "IT", Notices.complete("2017/77", "MUELLER", "IT", "FR")).get(0);
        mvc.perform(post("/api/nominations/" + italian + "/join").contentType("application/json").content("{\"with\":\"" + french + "\"}")
                .with(httpBasic("coordinator", "cordon"))).andExpect(status().is2xxSuccessful());
        play.finishNominating("TERRA", "ES");
        play.freeze("TERRA");

        for (var own : Map.of("ncb-fr", "MULLER", "ncb-it", "MUELLER").entrySet()) {
            for (var asked : List.of(french, italian)) {
                file(own.getKey(), asked).andExpect(status().isOk()).andExpect(jsonPath("$.target.name").value(own.getValue()));
            }
            persons(own.getKey(), "state", "AWAITING_CONFIRMATION").andExpect(jsonPath("$.items[*].name", contains(own.getValue())));
            mvc.perform(get("/api/operations/TERRA/targets").with(httpBasic(own.getKey(), "cordon")))
                    .andExpect(jsonPath("$.items[*].name", contains(own.getValue())));
        }
    }

    private String admitted() {
        play.open("TERRA", "FR", "IT", "ES");
        var notice = Notices.complete("2016/77", "DEMİRAĞAÇLI", "FR", "IT");
        notice.put("forename", "Éloïse");
        return play.admit("TERRA", "FR", notice).get(0);
    }

    private static ObjectNode named(String number, String name, String forename) {
        var notice = Notices.complete(number, name, "FR", "IT");
        notice.put("forename", forename);
        return notice;
    }

    private void listed() {
        play.finishNominating("TERRA", "IT");
        play.finishNominating("TERRA", "ES");
        play.freeze("TERRA");
    }

    private ResultActions persons(String user, String... asked) throws Exception {
        var request = get("/api/persons").with(httpBasic(user, "cordon"));
        for (var number = 0; number < asked.length; number += 2) {
            request.param(asked[number], asked[number + 1]);
        }
        return mvc.perform(request);
    }

    private ResultActions file(String user, String reference) throws Exception {
        return mvc.perform(get("/api/persons/" + reference).with(httpBasic(user, "cordon")));
    }

    private static ResultMatcher content(String text, boolean isThere) {
        var content = MockMvcResultMatchers.content();
        return content.string(isThere ? containsString(text) : not(containsString(text)));
    }
}
