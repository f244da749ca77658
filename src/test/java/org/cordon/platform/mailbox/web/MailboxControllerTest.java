package org.cordon.platform.mailbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.cordon.platform.mailbox.Mailbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

final class MailboxControllerTest {

    private static final String ID = "20270108T180000000Z-0a1b2c3d";
    private static final String EML = """
            Message-ID: <1@cordon.example>
            From: Cordon <cordon@cordon.example>
            To: duty.fr@ncb-paris.example
            Subject: TERRA-2027-FR
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/plain; charset=UTF-8

            Your country is invited to TERRA-2027
            --b
            Content-Type: text/html; charset=UTF-8

            <html><head></head><body><script>alert(1)</script><a href="/go/TERRA-2027-FR">Open</a></body></html>
            --b--
            """;

    @TempDir
    private Path folder;
    private MockMvc web;

    @BeforeEach
    void aMailboxWithOneMail() throws Exception {
        Files.write(folder.resolve(ID + ".eml"), EML.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        var clock = Clock.fixed(Instant.parse("2027-01-08T18:00:00Z"), ZoneOffset.UTC);
        web = MockMvcBuilders.standaloneSetup(new MailboxController(Mailbox.in(folder, clock))).setViewResolvers(templates()).build();
    }

    @Test
    void listsEachMailWithRecipientSubjectAndTime() throws Exception {
        web.perform(get("/demo/mail")).andExpect(status().isOk())
                .andExpect(content().string(containsString("/demo/mail/" + ID)))
                .andExpect(content().string(containsString("TERRA-2027-FR")))
                .andExpect(content().string(containsString("duty.fr@ncb-paris.example")))
                .andExpect(content().string(containsString("8 January 2027, 18:00 UTC")));
    }

    @Test
    void findsAMail() throws Exception {
        web.perform(get("/demo/mail").param("q", "paris")).andExpect(content().string(containsString(ID)));
        web.perform(get("/demo/mail").param("q", "rome")).andExpect(content().string(not(containsString(ID))))
                .andExpect(content().string(containsString("No mail mentions this")));
    }

    @Test
    void showsTheHtmlInAFrameThatRunsNothing() throws Exception {
        var page = web.perform(get("/demo/mail/" + ID)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();

        assertThat(page)
                .contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"", "srcdoc=\"&lt;html&gt;&lt;head&gt;&lt;base target=")
                .contains("&lt;1@cordon.example&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void whatIsNotKeptIsNotThere() throws Exception {
        web.perform(get("/demo/mail/other")).andExpect(status().isNotFound());
    }

    private static ThymeleafViewResolver templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        var words = new ResourceBundleMessageSource();
        words.setBasename("pages/messages");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setAlwaysUseMessageFormat(true);
        engine.setTemplateEngineMessageSource(words);
        var views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        return views;
    }
}
