package org.cordon.hub.contact;

import java.time.Clock;
import java.util.Map;
import org.cordon.hub.contact.ContactAsking.Answer;
import org.cordon.hub.contact.ContactFeature.ContactMessage;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.country.CountryDirectory;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.notification.Notifications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the answer of a bureau that is asked whether a party may contact it. */
@Service
@Transactional
public class HolderAnswers {

    private final ContactAskings askings;
    private final Notifications notifications;
    private final CountryDirectory directory;
    private final Clock clock;

    HolderAnswers(ContactAskings askings, Notifications notifications, CountryDirectory directory, Clock clock) {
        this.askings = askings;
        this.notifications = notifications;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Takes the answer of an officer.
     *
     * @param agreed null if the officer has not chosen an answer
     * @throws Refusal if no answer is given; conflict, if the bureau has answered before or the deadline has passed
     */
    public void answer(String reference, Boolean agreed) {
        if (agreed == null) {
            throw Refusal.invalid("Say whether the party may contact you.");
        }
        var asking = lock(reference);
        if (asking.answer() != null || !clock.instant().isBefore(asking.deadline())) {
            throw Refusal.conflict("The time to answer {reference} is over.", reference);
        }
        askings.answered(reference, agreed ? Answer.YES : Answer.NO, clock.instant());
        AuditNotes.concerns(reference);
    }

    /** Reminds the bureau of its deadline. This method does not check whether the bureau has answered. */
    public void remind(String reference) {
        var asking = lock(reference);
        notifications.send(ContactMessage.CONTACT_REMINDER, Roles.bureau(asking.country()), reference, reference,
                Map.of("deadline", asking.deadline().atZone(directory.require(asking.country()).zone()).toString()));
    }

    /** Records that the bureau has not answered in time, which counts as a refusal. */
    public void recordSilence(String reference) {
        if (lock(reference).answer() == null) {
            askings.answered(reference, Answer.SILENCE, clock.instant());
        }
    }

    private ContactAsking lock(String reference) {
        return askings.lock(reference).orElseThrow(() -> new IllegalArgumentException("Nobody is asked under " + reference));
    }
}
