package org.cordon.hub.contact;

import java.util.Optional;
import org.cordon.kernel.shared.References;
import org.cordon.platform.notification.CasePages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the mail about a blind contact goes once there is no task: to the page of what the reader's bureau declared and is asked. */
@Component
class FollowedContacts implements CasePages {

    private final Declarations declarations;
    private final ContactAskings askings;

    FollowedContacts(Declarations declarations, ContactAskings askings) {
        this.declarations = declarations;
        this.askings = askings;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> pageOf(String reference) {
        return References.CONTACT.matcher(reference).matches()
                && (declarations.find(reference).isPresent() || askings.find(reference).isPresent())
                ? Optional.of("/contacts#" + reference) : Optional.empty();
    }
}
