package org.cordon.hub.specialist;

import java.util.Optional;
import org.cordon.kernel.shared.References;
import org.cordon.platform.notification.CasePages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a post of specialists is read. */
@Component
class SpecialistPages implements CasePages {

    private final SpecialistRows rows;

    SpecialistPages(SpecialistRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> pageOf(String reference) {
        return References.SPECIALIST.matcher(reference).matches()
                ? rows.find(reference).map(post -> "/network/specialists?words=" + reference) : Optional.empty();
    }
}
