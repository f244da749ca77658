package org.cordon.access.web;

import java.util.SortedSet;
import java.util.TreeSet;
import org.cordon.access.CurrentCaller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page who is signed in, so that it can speak to him in his role. */
@RestController
@RequestMapping("/api/me")
final class MeController {

    private final CurrentCaller currentCaller;

    MeController(CurrentCaller currentCaller) {
        this.currentCaller = currentCaller;
    }

    @GetMapping
    Me me() {
        var caller = currentCaller.get();
        return new Me(caller.user(), new TreeSet<>(caller.groups()), caller.country().orElse(null));
    }

    /** @param country of an officer's bureau, null for everybody else */
    record Me(String user, SortedSet<String> groups, String country) {
    }
}
