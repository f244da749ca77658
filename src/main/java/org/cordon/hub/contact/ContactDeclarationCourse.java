package org.cordon.hub.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.hub.contact.ContactFeature.ContactMessage;
import org.cordon.hub.contact.process.ContactWorkflow;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.country.CountryDirectory;
import org.cordon.platform.notification.Notifications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the bureaus that hold the declared data, answers the declaring bureau at the fixed time, and deletes the content at the end. Jobs
 * call it.
 */
@Service
@Transactional
public class ContactDeclarationCourse {

    private static final int HOLDER_DAYS = 7;

    private final ContactDeclarations declarations;
    private final ContactAskings askings;
    private final HeldItems held;
    private final ContactWorkflow workflow;
    private final Notifications notifications;
    private final CountryDirectory directory;
    private final Clock clock;

    ContactDeclarationCourse(ContactDeclarations declarations, ContactAskings askings, HeldItems held, ContactWorkflow workflow,
            Notifications notifications, CountryDirectory directory, Clock clock) {
        this.declarations = declarations;
        this.askings = askings;
        this.held = held;
        this.workflow = workflow;
        this.notifications = notifications;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Asks every bureau that holds the declared data, with one question about all items of the bureau. Asks nobody if the declaration was
     * withdrawn, or if the declaring bureau is never to be named.
     */
    public void compare(String reference) {
        var declaration = declarations.require(reference);
        if (declaration.withdrawnAt() != null || declaration.isNeverNamed()) {
            return;
        }
        held.of(declaration).stream()
                .collect(Collectors.groupingBy(HeldItem::country, TreeMap::new,
                        Collectors.mapping(HeldItem::reference, Collectors.toList())))
                .forEach((country, items) -> ask(new ContactAsking(ContactFeature.CONTACT.draw(), reference, country, items,
                        clock.instant(), deadline(country, declaration), null, null)));
    }

    private void ask(ContactAsking asking) {
        if (askings.add(asking)) {
            workflow.ask(asking);
            notifications.send(ContactMessage.CONTACT_ASKED, Roles.bureau(asking.country()), asking.reference(), asking.reference(),
                    Map.of("deadline", asking.deadline().atZone(directory.require(asking.country()).zone()).toString()));
        }
    }

    /**
     * Returns the deadline: seven days from now on the clocks of the bureau that is asked. If the job runs late, the deadline is the time
     * at which the declaration is answered.
     */
    private Instant deadline(String country, ContactDeclaration declaration) {
        var days = clock.instant().atZone(directory.require(country).zone()).plusDays(HOLDER_DAYS).toInstant();
        return Stream.of(days, declaration.answerAt()).min(Instant::compareTo).orElseThrow();
    }

    /**
     * Tells the declaring bureau that there is an answer; the text is always the same. Tells each bureau that has agreed which bureau may
     * contact it. A withdrawn declaration is not answered.
     */
    public void answer(String reference) {
        var declaration = declarations.require(reference);
        if (declaration.withdrawnAt() != null) {
            return;
        }
        declarations.answered(reference, clock.instant());
        var made = askings.make(declaration, clock.instant());
        notifications.send(ContactMessage.CONTACT_ANSWERED, declaration.party(), reference, reference);
        made.forEach(contact -> notifications.send(ContactMessage.CONTACT_MADE, Roles.bureau(contact.holder()), contact.asking(),
                contact.asking(), Map.of("country", contact.seeker())));
    }

    /** Drops the content of a declaration that has ended. */
    public void forget(String reference) {
        declarations.forget(reference, clock.instant());
    }
}
