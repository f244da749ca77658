package org.cordon.rooms.casefile.web;

import org.cordon.kernel.caller.AtOnePace;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.shared.Page;
import org.cordon.rooms.casefile.CaseFile;
import org.cordon.rooms.casefile.CaseFiles;
import org.cordon.roundup.person.PersonItem;
import org.cordon.roundup.person.Persons;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of persons over all operations, and the file of one person, as far as the reader may see them, over REST. */
@RestController
@RequestMapping("/api/persons")
final class PersonController {

    private final Persons persons;
    private final CaseFiles files;

    PersonController(Persons persons, CaseFiles files) {
        this.persons = persons;
        this.files = files;
    }

    @AtOnePace
    @Audited(Audited.Kind.READ)
    @GetMapping
    Page<PersonItem> find(@RequestParam(required = false) String q, @RequestParam(required = false) String state,
            @RequestParam(required = false) String country,
            @RequestParam(required = false) Persons.Role role, @RequestParam(required = false) String operation,
            @RequestParam(required = false) Integer list,
            @RequestParam(defaultValue = "false") boolean pursued, @RequestParam(required = false) String after) {
        return persons
                .find(new Persons.Search(given(q), given(state), given(country), role, given(operation), list, pursued, given(after)));
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/{reference}")
    CaseFile one(@PathVariable String reference) {
        return files.of(reference);
    }

    /** Returns null for a field that the form leaves empty, because the search ignores such a field. */
    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
