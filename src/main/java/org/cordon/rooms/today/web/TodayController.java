package org.cordon.rooms.today.web;

import org.cordon.kernel.caller.NotAudited;
import org.cordon.rooms.today.Today;
import org.cordon.rooms.today.TodayService;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The first screen over REST. */
@RestController
@RequestMapping("/api/today")
final class TodayController {

    private final TodayService today;

    TodayController(TodayService today) {
        this.today = today;
    }

    @NotAudited("references, kinds and times")
    @GetMapping
    Today today() {
        return today.today();
    }

    @NotAudited("when somebody last looked at his own first screen")
    @PutMapping("/visit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seen() {
        today.seen();
    }
}
