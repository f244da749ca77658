package org.cordon.platform.signin.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.NotAudited;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page who is signed in, so that it can use the person's role and language. */
@RestController
@RequestMapping("/api/me")
final class MeController {

    private final CurrentCaller currentCaller;
    private final ReaderLanguage languages;

    MeController(CurrentCaller currentCaller, ReaderLanguage localeResolver) {
        this.currentCaller = currentCaller;
        this.languages = localeResolver;
    }

    @NotAudited("tells the caller who he is")
    @GetMapping
    Me me(HttpServletRequest request) {
        var caller = currentCaller.get();
        return new Me(caller.user(), new TreeSet<>(caller.groups()), caller.country().orElse(null),
                languages.ofReader(request).getLanguage());
    }

    /**
     * @param country  the country of an officer's bureau, null for everybody else
     * @param language the person's language for everything that belongs to no operation, see {@link ReaderLanguage}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Me(String user, SortedSet<String> groups, String country, String language) {
    }
}
