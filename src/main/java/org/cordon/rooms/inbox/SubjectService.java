package org.cordon.rooms.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.cordon.kernel.shared.Refusal;
import org.cordon.rooms.inbox.Inbox.Person;
import org.cordon.roundup.person.TargetQueries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what references are about, for pages that otherwise could show the reference alone. */
@Service
@Transactional(readOnly = true)
public class SubjectService {

    /** The most references of one request; a page of receipts has fewer. */
    static final int MOST = 100;

    private final Subjects subjects;
    private final TargetQueries targets;

    SubjectService(Subjects subjects, TargetQueries targets) {
        this.subjects = subjects;
        this.targets = targets;
    }

    /**
     * Returns what these references are about. A reference that is unknown is left out, and so is one whose item the caller does not see.
     *
     * @throws Refusal if there are more than {@value #MOST}
     */
    public List<Subject> of(Collection<String> references) {
        if (references.size() > MOST) {
            throw Refusal.invalid("At most {most} entries are accepted, there are more.", MOST);
        }
        var about = subjects.among(references);
        var persons = targets.persons(about.stream().map(Subjects.Row::target).filter(Objects::nonNull).distinct().toList());
        return about.stream().map(row -> new Subject(row.reference(), row.subject(), Person.of(row.target(), persons)))
                .filter(Subject::saysSomething).toList();
    }
}
