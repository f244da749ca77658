package org.cordon.roundup.lead.care;

import java.util.Optional;
import org.cordon.kernel.shared.References;
import org.cordon.platform.notification.CasePages;
import org.cordon.roundup.lead.VisibleLeads;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * {@code /leads/<reference>}, for a country that was given a lead and does not see the person; whoever sees him is led to his file before.
 */
@Component
@Transactional(readOnly = true)
public class LeadPages implements CasePages {

    private final VisibleLeads visible;

    LeadPages(VisibleLeads visible) {
        this.visible = visible;
    }

    @Override
    public Optional<String> pageOf(String reference) {
        return References.LEAD.matcher(reference).matches() && visible.isGivenAlone(reference) ? Optional.of("/leads/" + reference)
                : Optional.empty();
    }
}
