package org.cordon.rooms.inbox.web;

import java.util.Set;
import org.cordon.kernel.caller.AtOnePace;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.shared.Page;
import org.cordon.rooms.inbox.Subject;
import org.cordon.rooms.inbox.SubjectService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page over REST what the references that it shows are about. */
@RestController
@RequestMapping("/api/subjects")
final class SubjectController {

    private final SubjectService subjects;

    SubjectController(SubjectService subjects) {
        this.subjects = subjects;
    }

    @AtOnePace
    @Audited(Audited.Kind.READ)
    @GetMapping
    Page<Subject> subjects(@RequestParam Set<String> references) {
        return Page.whole(subjects.of(references));
    }
}
