package org.cordon.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.options.Cookie;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * A language for tests: French, with each text replaced by the Spanish one where that is longer. A walk over all screens in it shows every
 * text that is too wide in either language. Chromium asks for it by a cookie; for everybody else French stays French.
 */
@TestComponent
class LongestTexts extends OncePerRequestFilter {

    private static final String COOKIE = "longest-texts";

    private final ObjectMapper json = new ObjectMapper();

    static Cookie spokenAt(String address) {
        return new Cookie(COOKIE, "true").setUrl(address);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getServletPath();
        var file = Stream.of("static", "META-INF/resources/webjars").map(folder -> folder + path)
                .filter(place -> new ClassPathResource(place).exists()).findFirst();
        if (!path.endsWith("/fr.json") || WebUtils.getCookie(request, COOKIE) == null || file.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var french = texts(file.get());
        lengthen(french, texts(file.get().replace("/fr.json", "/es.json")));
        response.setContentType("application/json");
        json.writeValue(response.getOutputStream(), french);
    }

    private ObjectNode texts(String file) throws IOException {
        try (var texts = new ClassPathResource(file).getInputStream()) {
            return (ObjectNode) json.readTree(texts);
        }
    }

    private static void lengthen(ObjectNode french, ObjectNode spanish) {
        spanish.properties().forEach(text -> {
            var other = french.get(text.getKey());
            if (other instanceof ObjectNode group && text.getValue() instanceof ObjectNode same) {
                lengthen(group, same);
            } else if (other != null && other.isTextual() && text.getValue().asText().length() > other.asText().length()) {
                french.set(text.getKey(), text.getValue());
            }
        });
    }
}
