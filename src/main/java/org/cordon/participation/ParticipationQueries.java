package org.cordon.participation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cordon.access.CurrentCaller;
import org.cordon.country.CountryDirectory;
import org.cordon.operation.OperationService;
import org.cordon.participation.Participation.Stage;
import org.cordon.participation.Participation.Status;
import org.cordon.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The participations of an operation as the caller may see them. */
@Component
@Transactional(readOnly = true)
public class ParticipationQueries {

    private final Participations participations;
    private final OperationService operations;
    private final CountryDirectory countries;
    private final CurrentCaller caller;

    ParticipationQueries(Participations participations, OperationService operations, CountryDirectory countries, CurrentCaller caller) {
        this.participations = participations;
        this.operations = operations;
        this.countries = countries;
        this.caller = caller;
    }

    /**
     * One country; of the others a country is told no more than that they take part, so all but the first two values are null then, and not
     * even that once it is out itself.
     *
     * @param owes what the country has still to do, as codes
     */
    public record View(String country, String name, String reference, String status, String stage, Instant answerDeadline,
            Instant answeredAt, String liaisonOfficer, String reason, List<String> owes, Integer reminders) {
    }

    /** All that the caller may see, by country name. */
    public List<View> in(String operation) {
        operations.visible(operation);
        var caller = this.caller.get();
        boolean all = caller.isCoordinator() || caller.isManager();
        var own = caller.country().orElse("");
        var invited = participations.in(operation);
        boolean out = invited.stream().anyMatch(participation -> participation.country().equals(own) && participation.isOut());
        return invited.stream()
                .filter(participation -> all || participation.country().equals(own)
                        || !out && (participation.takesPart() || participation.status() == Status.COMPLETED))
                .map(participation -> all || participation.country().equals(own) ? whole(participation) : name(participation))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    /**
     * The participation of one country.
     *
     * @throws Refusal as not found when the caller may not see it
     */
    public View one(String operation, String country) {
        return in(operation).stream().filter(view -> view.country().equals(country) && view.reference() != null).findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no participation of " + country + " in " + operation + "."));
    }

    private View whole(Participation participation) {
        boolean manager = caller.get().isManager() && !caller.get().isCoordinator();
        return new View(participation.country(), nameOf(participation), participation.reference(), participation.status().name(),
                participation.stage().name(), participation.answerDeadline(), participation.answeredAt(),
                manager ? null : participation.liaisonOfficer(), manager ? null : participation.reason(), owes(participation),
                participation.reminders());
    }

    private View name(Participation participation) {
        return new View(participation.country(), nameOf(participation), null, null, null, null, null, null, null, null, null);
    }

    private String nameOf(Participation participation) {
        return countries.find(participation.country()).map(country -> country.name()).orElse(participation.country());
    }

    private static List<String> owes(Participation participation) {
        var owes = new ArrayList<String>();
        if (participation.status() == Status.INVITED) {
            owes.add("ANSWER");
        }
        if (participation.takesPart()
                && List.of(Stage.NOMINATE, Stage.CORRECTION, Stage.CONFIRM).contains(participation.stage())) {
            owes.add(participation.stage().name());
        }
        return owes;
    }
}
