package org.cordon.casefile.web;

import org.cordon.caller.NotAudited;
import org.cordon.casefile.CaseFiles;
import org.cordon.person.Persons;
import org.cordon.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

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
        unlessRefused(persons::requireReader);
        return "persons";
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping({"/targets/{reference}", "/nominations/{reference}"})
    String one(@PathVariable String reference, Model model) {
        unlessRefused(() -> files.requireVisible(reference));
        model.addAttribute("reference", reference);
        return "person";
    }

    private static void unlessRefused(Runnable look) {
        try {
            look.run();
        } catch (Refusal nothing) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, nothing);
        }
    }
}
