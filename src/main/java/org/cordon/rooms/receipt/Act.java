package org.cordon.rooms.receipt;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person can have done, by the rows that it leaves in the audit. Its name is the key of its sentences; an act that is not named
 * here, as taking a task into one's hands, has no receipt.
 */
interface Act {

    /** Where an act is changed afterwards. */
    enum Place { NOWHERE, FILE, REPORT, REPORTS, DATES, COUNTRIES, LIST, HANDLING, RELEASES, ITEM, DIRECTORY, ACCOUNTS }

    /** Until when an act can be changed, where a date says so. */
    enum Until { NEVER, CONFIRMATIONS, END }

    /** The key of its sentences, which no other act has. */
    String name();

    Course course();

    static Stream<Act> all() {
        return Stream.<Act[]>of(OperationAct.values(), TargetAct.values(), ReportAct.values(), ItemAct.values(), OfficeAct.values())
                .flatMap(Stream::of);
    }

    /** All routes, with the key of the task or process where there is one, that leave a receipt. */
    static Set<String> routes() {
        return all().flatMap(act -> act.course().written()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What a row of the audit tells.
     *
     * @param written    its route, and behind it the key of its task
     * @param references that stand in it
     */
    static Optional<Act> of(String written, List<String> references) {
        return all().filter(act -> act.course().written().anyMatch(written::equals)).findFirst()
                .map(act -> (act == ReportAct.ARREST_REPORTED_BY_HAND || act == ReportAct.LEAD_REPORTED)
                        && references.stream().anyMatch(reference -> reference.startsWith("R-")) ? ReportAct.PERSON_REPORTED : act);
    }
}
