package org.cordon.participation.process;

import java.util.Map;
import java.util.Set;
import org.cordon.caller.FormVariables;
import org.cordon.participation.process.CountryParticipationProcess.Elements;
import org.cordon.participation.process.CountryParticipationProcess.Variables;
import org.cordon.shared.process.DeclaredVariables;
import org.cordon.shared.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** What {@code country-participation} keeps, and what people may post with its forms. */
@Component
final class CountryParticipationNames implements DeclaredVariables, FormVariables {

    @Override
    public Set<String> names() {
        return ProcessVariable.namesIn(Variables.class);
    }

    @Override
    public String processKey() {
        return CountryParticipationProcess.KEY;
    }

    @Override
    public Map<String, Set<String>> allowed() {
        return Map.of(
                Elements.ANSWER_INVITATION, Set.of("accepted", "liaisonOfficer", "reason"),
                Elements.NOMINATE, Set.of("finished"),
                Elements.SCREEN_BATCH, Set.of("decisions"),
                Elements.CORRECT_NOMINATIONS, Set.of(),
                Elements.REVIEW_FLAGGED, Set.of("decisions"),
                Elements.CONFIRM_TARGETS, Set.of("decisions"));
    }
}
