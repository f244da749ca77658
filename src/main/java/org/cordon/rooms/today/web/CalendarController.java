package org.cordon.rooms.today.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.web.EngineNames;
import org.cordon.platform.signin.CalendarAddresses;
import org.cordon.platform.signin.GuessLimits;
import org.cordon.rooms.today.DeadlineFeed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Calendars over HTTP at {@code /calendar/<secret>}, because calendars do not sign in. An address that opens no calendar is answered like
 * an address that never existed. Somebody who tries many addresses is slowed down as at the sign-in.
 */
@RestController
final class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final DeadlineFeed feed;
    private final GuessLimits guesses;
    private final EngineNames names;
    private final Clock clock;
    private final String base;

    CalendarController(DeadlineFeed feed, GuessLimits guesses, EngineNames names, Clock clock, @Value("${cordon.base-url}") String base) {
        this.feed = feed;
        this.guesses = guesses;
        this.names = names;
        this.clock = clock;
        this.base = base;
    }

    @NotAudited("references, kinds and times")
    @GetMapping("/calendar/{secret}")
    ResponseEntity<String> deadlines(@PathVariable String secret, HttpServletRequest request) {
        if (!CalendarAddresses.SECRET.matcher(secret).matches()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var guess = guesses.begin("calendar", request.getRemoteAddr())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS));
        var found = feed.read(secret).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        guess.wasRight();
        var language = Locale.forLanguageTag(found.language());
        return ResponseEntity.ok().contentType(CALENDAR)
                .body(CalendarText.of(found, task -> names.in(language, task), base, clock.instant()));
    }
}
