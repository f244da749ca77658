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

/** What a bureau says that is asked whether a party may contact it. */
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
     * @param agreed null if he has not said it
     * @throws Refusal if he has not, or the time is over
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

    /** Reminds a bureau that has not answered. */
    public void remind(String reference) {
        var asking = lock(reference);
        notifications.send(ContactMessage.CONTACT_REMINDER, Roles.bureau(asking.country()), reference, reference,
                Map.of("deadline", asking.deadline().atZone(directory.require(asking.country()).zone()).toString()));
    }

    /** The time is over, and silence is a no. */
    public void recordSilence(String reference) {
        if (lock(reference).answer() == null) {
            askings.answered(reference, Answer.SILENCE, clock.instant());
        }
    }

    private ContactAsking lock(String reference) {
        return askings.lock(reference).orElseThrow(() -> new IllegalArgumentException("Nobody is asked under " + reference));
    }
}
