package org.cordon.hub.session;

import java.util.Optional;
import org.cordon.kernel.shared.References;
import org.cordon.platform.notification.CasePages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a session is read. */
@Component
class SessionPages implements CasePages {

    private final Sessions sessions;

    SessionPages(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> pageOf(String reference) {
        return References.SESSION.matcher(reference).matches()
                ? sessions.find(reference).map(session -> "/network/sessions/" + reference) : Optional.empty();
    }
}
