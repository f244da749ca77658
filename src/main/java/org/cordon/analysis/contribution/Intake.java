package org.cordon.analysis.contribution;

import static org.cordon.shared.Said.said;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.cordon.analysis.AnalysisFile.Order;
import org.cordon.analysis.Contributions;
import org.cordon.analysis.Contributions.Given;
import org.cordon.caller.Roles;
import org.cordon.handling.Handling;
import org.cordon.handling.Handlings;
import org.cordon.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a contribution in: its row with its handling, its things, what links them, and the clock of those who wait. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Intake {

    private static final int AT_ONCE = 500;

    private final Contributions contributions;
    private final Handlings handlings;
    private final ThingWriter writer;
    private final Quarantine quarantine;
    private final Clock clock;

    Intake(Contributions contributions, Handlings handlings, ThingWriter writer, Quarantine quarantine, Clock clock) {
        this.contributions = contributions;
        this.handlings = handlings;
        this.writer = writer;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    /** Whether its item has not been contributed to the file before. */
    boolean begin(String reference, String file, String country, Given given, Handling handling) {
        if (!contributions.add(reference, file, Roles.bureau(country), given, clock.instant())) {
            return false;
        }
        handlings.add(reference, country, handling);
        return true;
    }

    void take(String reference, List<Thing> things) {
        writer.write(reference, things);
        end(reference);
    }

    /**
     * Takes a file of entities, some at a time.
     *
     * @throws Refusal with every reason and its row
     */
    void take(String reference, Order order, String content) {
        var flaws = new Flaws();
        var reader = new ThingReader(order, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), flaws);
        var waiting = new ArrayList<Thing>();
        EntityFile.read(content, flaws, row -> reader.read(row).ifPresent(thing -> {
            waiting.add(thing);
            if (waiting.size() == AT_ONCE) {
                write(reference, waiting, flaws);
            }
        }));
        write(reference, waiting, flaws);
        writer.findNameless(reference, flaws);
        flaws.refuseIfAny();
        end(reference);
    }

    private void write(String reference, List<Thing> waiting, Flaws flaws) {
        writer.write(reference, waiting).forEach(id -> flaws.add(id, said("is the id of two rows")));
        waiting.clear();
    }

    private void end(String reference) {
        writer.link(reference);
        quarantine.begin(reference);
    }
}
