package org.cordon.hub.group;

import java.util.Optional;
import org.cordon.kernel.shared.References;
import org.cordon.platform.notification.CasePages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a group is read. */
@Component
class GroupPages implements CasePages {

    private final Groups groups;

    GroupPages(Groups groups) {
        this.groups = groups;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> pageOf(String reference) {
        return References.GROUP.matcher(reference).matches() ? groups.find(reference).map(group -> "/network/" + reference)
                : Optional.empty();
    }
}
