package org.cordon.roundup.lead.web;

import org.cordon.kernel.caller.NotAudited;
import org.cordon.roundup.lead.care.LeadPages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** {@code /leads/<reference>}, the page of a lead for a country that was given it. */
@Controller
final class LeadPageController {

    private final LeadPages pages;

    LeadPageController(LeadPages pages) {
        this.pages = pages;
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/leads/{reference}")
    String page(@PathVariable String reference, Model model) {
        if (pages.pageOf(reference).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("reference", reference);
        return "lead";
    }
}
