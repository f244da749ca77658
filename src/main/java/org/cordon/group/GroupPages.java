package org.cordon.group;

import java.util.Optional;
import org.cordon.notification.CasePages;
import org.cordon.shared.References;
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
