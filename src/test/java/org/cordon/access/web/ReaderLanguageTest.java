package org.cordon.access.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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
        mvc.perform(get("/api/me").with(httpBasic(officer, "cordon")).header(HttpHeaders.ACCEPT_LANGUAGE, "ar").cookie(new Cookie("cordon-language", "es")))
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
}
