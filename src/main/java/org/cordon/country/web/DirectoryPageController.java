package org.cordon.country.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /directory}, the page of the country directory: it shows each reader what {@code /api/countries} answers him. */
@Controller
final class DirectoryPageController {

    @GetMapping("/directory")
    String page() {
        return "directory";
    }
}
