package org.cordon.platform.signin.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@CordonTest
class ReaderLanguageTest {

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @CsvSource({"ncb-fr,fr", "ncb-es,es", "ncb-eg,ar", "ncb-it,en"})
    void anOfficerIsSpokenToInTheLanguageOfHisCountry(String officer, String language) throws Exception {
        mvc.perform(get("/api/me").with(httpBasic(officer, "cordon")).header(HttpHeaders.ACCEPT_LANGUAGE, "ar")
                .cookie(new Cookie("cordon-language", "es")))
                .andExpect(jsonPath("$.language").value(language));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"de-DE,es-MX;q=0.8,en;q=0.5 | es", "ar-EG | ar", "pt | en", "fr-CA,en;q=0.9 | fr"})
    void headquartersIsSpokenToAsItsBrowserAsks(String asked, String language) throws Exception {
        mvc.perform(get("/api/me").with(httpBasic("coordinator", "cordon")).header(HttpHeaders.ACCEPT_LANGUAGE, asked))
                .andExpect(jsonPath("$.language").value(language));
    }

    @ParameterizedTest
    @CsvSource({"fr,fr", "xx,en", "not-a-language-at-all,en"})
    void aChoiceIsRememberedAndNonsenseIsEnglish(String chosen, String language) throws Exception {
        mvc.perform(get("/api/me").with(httpBasic("coordinator", "cordon")).cookie(new Cookie("cordon-language", chosen)))
                .andExpect(jsonPath("$.language").value(language));
    }

    @Test
    void everybodyReadsTheWordsBeforeSignIn() throws Exception {
        mvc.perform(get("/texts/common/ar.json").accept(MediaType.APPLICATION_JSON)).andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                .andExpect(header().exists("Content-Security-Policy"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"en | ltr | Password", "fr | ltr | Mot de passe", "es | ltr | Contraseña", "ar | rtl | كلمة المرور"})
    void theSignInPageKeepsWhatIsChosenOnIt(String chosen, String direction, String password) throws Exception {
        var kept = mvc.perform(get("/login").param("language", chosen)).andExpect(redirectedUrl("/login")).andReturn().getResponse()
                .getCookie("cordon-language");

        mvc.perform(get("/login").cookie(kept).accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("lang=\"" + chosen + "\" dir=\"" + direction + "\"")))
                .andExpect(content().string(containsString(password)))
                .andExpect(content().string(containsString("lang=\"" + chosen + "\" aria-current=\"true\"")));
    }

    @Test
    void anErrorIsToldInTheReadersLanguageToPeopleAndToScripts() throws Exception {
        mvc.perform(get("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404).header(HttpHeaders.ACCEPT_LANGUAGE, "es")
                .accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("Aquí no hay nada, o nada que usted pueda ver.")));
        mvc.perform(get("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404).header(HttpHeaders.ACCEPT_LANGUAGE, "es")
                .accept(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$.detail").value("Aquí no hay nada, o nada que usted pueda ver."));
    }
}
