package org.cordon.today.web;

import org.cordon.caller.NotAudited;
import org.cordon.shared.web.page.NotThere;
import org.cordon.today.TodayService;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

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
        NotThere.unlessAllowed(today::role);
        return "today";
    }
}
