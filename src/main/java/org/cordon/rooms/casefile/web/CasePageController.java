package org.cordon.rooms.casefile.web;

import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.web.page.NotThere;
import org.cordon.rooms.casefile.CaseFiles;
import org.cordon.roundup.person.Persons;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /persons}, and the page of each of them by the reference of the target or of a nomination. */
@Controller
final class CasePageController {

    private final Persons persons;
    private final CaseFiles files;

    CasePageController(Persons persons, CaseFiles files) {
        this.persons = persons;
        this.files = files;
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/persons")
    String list() {
        NotThere.unlessAllowed(persons::requireReader);
        return "persons";
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping({"/targets/{reference}", "/nominations/{reference}"})
    String one(@PathVariable String reference, Model model) {
        NotThere.unlessAllowed(() -> files.requireVisible(reference));
        model.addAttribute("reference", reference);
        return "person";
    }
}
