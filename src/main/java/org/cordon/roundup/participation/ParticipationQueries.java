package org.cordon.roundup.participation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.country.CountryDirectory;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.notification.MessageQueries;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.participation.Participation.Status;
import org.cordon.roundup.participation.dates.CountryDates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The participations of an operation as the caller may see them. */
@Component
@Transactional(readOnly = true)
public class ParticipationQueries {

    private final Participations participations;
    private final OperationService operations;
    private final CountryDirectory countries;
    private final MessageQueries messages;
    private final CountryDates dates;
    private final ParticipationActs acts;
    private final CurrentCaller caller;
    private final Clock clock;

    ParticipationQueries(Participations participations, OperationService operations, CountryDirectory countries, MessageQueries messages,
            CountryDates dates, ParticipationActs acts, CurrentCaller caller, Clock clock) {
        this.participations = participations;
        this.operations = operations;
        this.countries = countries;
        this.messages = messages;
        this.dates = dates;
        this.acts = acts;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The participation of one country. A country that looks at another country sees only {@code country} and {@code name}, and so learns
     * that the other takes part; all other values are null. A country that is out does not see the other countries at all.
     *
     * @param owes the work that the country still has to do, as codes
     * @param deadline the time by which the country has to do this work, or null
     * @param lastHeard when the country last answered, acted in the operation, or confirmed the receipt of a message
     * @param may what the caller may do about the participation, as codes: INVITE, REMIND, TAKE_OUT for the coordinator; JOIN, LEAVE for
     * the country itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(String country, String name, String reference, String status, String stage, Instant answerDeadline,
            Instant answeredAt, String liaisonOfficer, String reason, List<String> owes, Instant deadline, Instant lastHeard,
            Integer reminders, Instant remindedAt, List<String> may) implements PersonFile {

        /** Returns the reference if the view holds a reason, because a reason is free text and may be about persons. */
        @Override
        public Stream<String> shown() {
            return Stream.ofNullable(reason == null ? null : reference);
        }
    }

    /** Returns all participations that the caller may see, by country name. */
    public List<View> in(String reference) {
        var operation = operations.visible(reference);
        var caller = this.caller.get();
        boolean all = caller.isCoordinator() || caller.isManager();
        var own = caller.country().orElse("");
        var heard = messages.lastHeard(reference);
        var acts = operation.enteredAfterwards() ? Map.<String, Instant>of() : participations.lastActs(reference);
        var whole = participations.in(reference).stream()
                .filter(participation -> all || participation.country().equals(own))
                .map(participation -> whole(operation, participation,
                        latest(heard.get(Roles.bureau(participation.country())), acts.get(participation.country()))));
        var names = all ? Stream.<View>empty()
                : participations.namesIn(reference).stream().filter(country -> !country.equals(own)).map(this::name);
        return Stream.concat(whole, names).sorted((one, other) -> one.name().compareTo(other.name())).toList();
    }

    /**
     * Returns the participation of one country.
     *
     * @throws Refusal as not found if the caller may not see the participation
     */
    public View one(String operation, String country) {
        return in(operation).stream().filter(view -> view.country().equals(country) && view.reference() != null).findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no participation of {country} in {operation}.", country, operation));
    }

    private View whole(Operation operation, Participation participation, Instant heard) {
        boolean manager = caller.get().isManager() && !caller.get().isCoordinator();
        return new View(participation.country(), nameOf(participation.country()), participation.reference(), participation.status().name(),
                participation.stage().name(), participation.answerDeadline(), participation.answeredAt(),
                manager ? null : participation.liaisonOfficer(), manager ? null : participation.reason(), owes(participation),
                deadline(operation, participation),
                latest(participation.answeredAt(), participation.nominationsFinishedAt(), heard),
                participation.reminders(), participation.remindedAt(), may(operation, participation));
    }

    private View name(String country) {
        return new View(country, nameOf(country), null, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }

    private String nameOf(String code) {
        return countries.find(code).map(country -> country.name()).orElse(code);
    }

    private static List<String> owes(Participation participation) {
        return participation.owes() ? List.of(participation.stage().name()) : List.of();
    }

    /** Returns the time by which the country has to do what it owes; null for corrections, because only the task knows their deadline. */
    private Instant deadline(Operation operation, Participation participation) {
        if (!participation.owes()) {
            return null;
        }
        return switch (participation.stage()) {
            case ANSWER -> participation.answerDeadline();
            case NOMINATE -> dates.nominationDeadline(operation, participation.country());
            case CONFIRM -> dates.timeToConfirm(operation, participation.country(), clock.instant());
            default -> null;
        };
    }

    /** Returns what the caller may do about this participation, as codes. */
    private List<String> may(Operation operation, Participation participation) {
        var open = operation.phase().isOpenToCountries();
        var running = !operation.phase().isOver();
        var may = new ArrayList<String>();
        if (caller.get().isCoordinator()) {
            add(may, "INVITE", open && participation.isOut());
            add(may, "REMIND", running && participation.owes());
            add(may, "TAKE_OUT", running && (participation.takesPart() || participation.status() == Status.INVITED));
        } else if (acts.isOwn(participation)) {
            add(may, "JOIN", open && participation.mayJoin());
            add(may, "LEAVE", running && participation.takesPart());
        }
        return may;
    }

    private static void add(List<String> may, String act, boolean allowed) {
        if (allowed) {
            may.add(act);
        }
    }

    private static Instant latest(Instant... times) {
        return Stream.of(times).filter(Objects::nonNull).max(Instant::compareTo).orElse(null);
    }
}
