package org.cordon.platform.signin.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** A name by which people may recognise one of their browsers. A browser can claim any name, so the name serves no other purpose. */
final class BrowserName {

    /**
     * The names of browsers, as their headers contain them. The header of Edge also contains "Chrome" and "Safari", for example. So a
     * browser's own name stands before the names that it also claims.
     */
    private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari");
    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux");

    private BrowserName() {
    }

    static String of(HttpServletRequest request) {
        var told = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        return Stream.of(BROWSERS, SYSTEMS).flatMap(names -> names.stream().filter(told::contains).limit(1))
                .map(name -> name.replace("Edg", "Edge").replace("OPR", "Opera")).collect(Collectors.joining(", "));
    }
}
