package org.cordon.rooms.today.web;

import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.web.page.NotThere;
import org.cordon.rooms.today.TodayService;
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
