package org.cordon.platform.signin.web;

import org.cordon.kernel.caller.NotAudited;
import org.cordon.platform.signin.CalendarAddresses;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Makes and ends the address of the caller's own deadlines. The forms of a page post here, and not to {@code /api}: that interface keeps
 * answers for a day, and the answer contains the secret address.
 */
@Controller
@RequestMapping("/account/calendar")
final class CalendarPages {

    private final CalendarAddresses calendars;
    private final String baseUrl;

    CalendarPages(CalendarAddresses calendars, @Value("${cordon.base-url}") String baseUrl) {
        this.calendars = calendars;
        this.baseUrl = baseUrl;
    }

    /** Shows a new address. Only this answer contains it, because the kept digest does not reveal the address. */
    @NotAudited("an address of one's own deadlines")
    @PostMapping
    String make(Model model) {
        model.addAttribute("address", baseUrl + "/calendar/" + calendars.renew());
        return "calendar";
    }

    @NotAudited("an address of one's own deadlines")
    @PostMapping("/end")
    String end() {
        calendars.revoke();
        return "redirect:/account#calendar";
    }
}
