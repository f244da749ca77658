package org.cordon.rooms.today.web;

import org.cordon.analysis.file.identity.OwnFileQueries;
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
    private final OwnFileQueries files;

    TodayController(TodayService today, OwnFileQueries files) {
        this.today = today;
        this.files = files;
    }

    /** The files are read after the rest, because a comparison of their things must not keep a transaction open. */
    @NotAudited("references, kinds, times and numbers")
    @GetMapping
    Today today() {
        return today.today().with(files.waiting());
    }

    @NotAudited("when somebody last looked at his own first screen")
    @PutMapping("/visit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seen() {
        today.seen();
    }
}
