package org.cordon.platform.duty;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the duty posts of bureaus, and the post to reach now. */
@Service
@Transactional(readOnly = true)
public class DutyPosts {

    private final DutyRosters rosters;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    DutyPosts(DutyRosters rosters, CurrentCaller currentCaller, Clock clock) {
        this.rosters = rosters;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /** Returns the posts of a bureau in order, and which to reach now; empty if no member country has the code. */
    public Optional<BureauDuty> of(String country) {
        return rosters.at(clock.instant(), List.of(country)).stream().findFirst();
    }

    /**
     * Returns the posts of many bureaus, with one statement and in the order of their codes. Returns an empty list if the caller has no
     * need to reach bureaus.
     *
     * @param countries the codes of the countries, or null for all countries
     */
    public List<BureauDuty> now(Collection<String> countries) {
        return reaches(currentCaller.get()) ? rosters.at(clock.instant(), countries) : List.of();
    }

    /**
     * Returns the entries of a bureau.
     *
     * @throws Refusal when no member country has the code, or the caller has no need to reach bureaus
     */
    public DutyRoster roster(String country) {
        requireReader();
        return rosters.find(country).orElseThrow(() -> Refusal.notFound("No member country has the code {code}.", country));
    }

    /** @throws Refusal if the caller has no need to reach bureaus */
    public void requireReader() {
        if (!reaches(currentCaller.get())) {
            throw Refusal.forbidden("Only those who deal with bureaus see their duty posts.");
        }
    }

    /** Whether the caller may have to reach a bureau: coordinators, officers of bureaus, and administrators, who enter the addresses. */
    private static boolean reaches(Caller caller) {
        return caller.isSystem() || caller.isCoordinator() || caller.isAdministrator() || caller.country().isPresent();
    }
}
