package org.cordon.access.web;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cordon.access.CurrentCaller;
import org.cordon.access.NotAudited;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page who is signed in, so that it can speak to him in his role and language. */
@RestController
@RequestMapping("/api/me")
final class MeController {

    private final CurrentCaller currentCaller;

    MeController(CurrentCaller currentCaller) {
        this.currentCaller = currentCaller;
    }

    @NotAudited("tells the caller who he is")
    @GetMapping
    Me me(Locale language) {
        var caller = currentCaller.get();
        return new Me(caller.user(), new TreeSet<>(caller.groups()), caller.country().orElse(null), language.getLanguage());
    }

    /**
     * @param country  of an officer's bureau, null for everybody else
     * @param language in which everything that belongs to no operation speaks to him, see {@link ReaderLanguage}
     */
    record Me(String user, SortedSet<String> groups, String country, String language) {
    }
}
