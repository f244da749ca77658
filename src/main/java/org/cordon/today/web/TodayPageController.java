package org.cordon.today.web;

import org.cordon.caller.NotAudited;
import org.cordon.shared.Refusal;
import org.cordon.today.TodayService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** {@code /today}, the first screen as a page of its own. */
@Controller
final class TodayPageController {

    private final TodayService today;

    TodayPageController(TodayService today) {
        this.today = today;
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/today")
    String page() {
        try {
            today.role();
        } catch (Refusal nothing) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, nothing);
        }
        return "today";
    }
}
