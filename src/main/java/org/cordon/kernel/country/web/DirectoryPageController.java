package org.cordon.kernel.country.web;

import org.cordon.kernel.caller.NotAudited;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /directory}, the page of the country directory: it shows each reader what {@code /api/countries} answers him. */
@Controller
final class DirectoryPageController {

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/directory")
    String page() {
        return "directory";
    }
}
