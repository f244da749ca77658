package org.cordon.hub.specialist;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Set;
import org.cordon.hub.specialist.SpecialistPost.Confirmed;
import org.cordon.hub.specialist.process.SpecialistWorkflow;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.country.CountryDirectory;
import org.cordon.kernel.shared.PersonName;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.account.PostAccounts;
import org.cordon.platform.act.ActFeature;
import org.cordon.platform.act.ActLimits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a bureau register, change and remove its posts of specialists. Registering a post authorises it. */
@Service
@Transactional
public class SpecialistRegister {

    private final SpecialistRows rows;
    private final CountryDirectory countries;
    private final SpecialistWorkflow workflow;
    private final CurrentCaller caller;
    private final ActLimits acts;
    private final PostAccounts accounts;
    private final Clock clock;

    SpecialistRegister(SpecialistRows rows, CountryDirectory countries, SpecialistWorkflow workflow, CurrentCaller caller, ActLimits acts,
            PostAccounts accounts, Clock clock) {
        this.rows = rows;
        this.countries = countries;
        this.workflow = workflow;
        this.caller = caller;
        this.acts = acts;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @throws Refusal unless the caller works for a country's bureau; call this before the body of the request is read */
    @Transactional(readOnly = true)
    public void requireBureau() {
        caller.get().requireCountry();
    }

    /** @throws Refusal not found, if there is no such post for the caller; forbidden, if the post belongs to another bureau */
    @Transactional(readOnly = true)
    public void requireOwn(String reference) {
        var post = rows.find(reference).orElseThrow(() -> SpecialistQueries.notThere(reference));
        if (caller.get().country().filter(post.country()::equals).isEmpty()) {
            throw Refusal.forbidden("Only the bureau of {country} keeps {reference}.", post.country(), reference);
        }
    }

    /**
     * Registers a post of the caller's bureau. The bureau thereby authorises the post.
     *
     * @return the reference of the post
     * @throws Refusal with every reason and its field
     */
    public String add(JsonNode posted) {
        var own = caller.get().requireCountry();
        acts.take(ActFeature.CHANGE);
        var post = read(posted, SpecialistFeature.SPECIALIST.draw(), own);
        rows.add(post, words(post));
        workflow.toBeConfirmed(post.reference(), own);
        AuditNotes.concerns(post.reference());
        return post.reference();
    }

    /**
     * Replaces the entry of a post. The caller answers for the entry from now on.
     *
     * @throws Refusal as {@link #requireOwn}; with every reason and its field
     */
    public void change(String reference, JsonNode posted) {
        requireOwn(reference);
        acts.take(ActFeature.CHANGE);
        var before = rows.lock(reference).orElseThrow(() -> SpecialistQueries.notThere(reference));
        var post = read(posted, reference, before.country());
        rows.change(post, words(post));
        workflow.confirmed(reference);
    }

    /**
     * Confirms that the entry of a post is still right.
     *
     * @throws Refusal as {@link #requireOwn}
     */
    public void confirm(String reference) {
        confirmByTask(reference);
        workflow.confirmed(reference);
    }

    /** Confirms the entry of a post when an officer completes the task. Same refusals as {@link #confirm}. */
    public void confirmByTask(String reference) {
        requireOwn(reference);
        rows.confirm(reference, now());
    }

    /**
     * Removes a post. It can no longer be found, and its accounts end.
     *
     * @throws Refusal as {@link #requireOwn}
     */
    public void remove(String reference) {
        requireOwn(reference);
        rows.remove(reference, clock.instant());
        accounts.endAll(reference);
        workflow.removed(reference);
    }

    private SpecialistPost read(JsonNode posted, String reference, String country) {
        return SpecialistReader.read(posted, reference, country, countries.require(country).zone(), now());
    }

    private Confirmed now() {
        return new Confirmed(clock.instant(), caller.get().user());
    }

    private static Set<String> words(SpecialistPost post) {
        return PersonName.words(post.name() + " " + post.agency());
    }
}
