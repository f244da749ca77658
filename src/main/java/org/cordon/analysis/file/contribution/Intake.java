package org.cordon.analysis.file.contribution;

import static org.cordon.kernel.shared.Said.said;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.cordon.analysis.file.AnalysisFile.Order;
import org.cordon.analysis.file.Contributions;
import org.cordon.analysis.file.Contributions.Given;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.handling.Handling;
import org.cordon.record.handling.Handlings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores a contribution: its row, its handling, its things and their links. Starts the deadlines of persons who wait in quarantine. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Intake {

    private static final int AT_ONCE = 500;
    /** The size of a batch, in characters, above which the batch is written. */
    private static final int LONGEST_AT_ONCE = 1_000_000;

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

    /**
     * Adds the row of a contribution and its handling.
     *
     * @return false if its item had already been contributed to the file
     */
    boolean begin(String reference, String file, String country, Given given, Handling handling) {
        if (!contributions.add(reference, file, Roles.bureau(country), given, clock.instant())) {
            return false;
        }
        handlings.add(reference, country, handling);
        return true;
    }

    void take(String reference, List<ContributedEntity> things) {
        writer.write(reference, things);
        end(reference);
    }

    /**
     * Stores the entities of a file batch by batch, so that only one batch is in memory.
     *
     * @throws Refusal with every reason and its row
     */
    void take(String reference, Order order, EntityFile.Text file) {
        var flaws = new Flaws();
        var reader = new ThingReader(order, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), flaws);
        var some = new Some(reference, flaws);
        EntityFile.read(file, flaws, row -> reader.read(row).ifPresent(thing -> some.add(row.number(), thing)));
        some.write();
        writer.findMisnamed(reference, flaws);
        flaws.refuseIfAny();
        if (!some.any) {
            throw Refusal.invalid("The file is empty.");
        }
        end(reference);
    }

    /** A batch of things that waits until it is large enough to be written. */
    private final class Some {

        private final String reference;
        private final Flaws flaws;
        private final List<ContributedEntity> things = new ArrayList<>();
        private final List<Integer> rows = new ArrayList<>();
        private int characters;
        private boolean any;

        private Some(String reference, Flaws flaws) {
            this.reference = reference;
            this.flaws = flaws;
        }

        private void add(int row, ContributedEntity thing) {
            any = true;
            rows.add(row);
            things.add(thing);
            characters += thing.size();
            if (things.size() == AT_ONCE || characters > LONGEST_AT_ONCE) {
                write();
            }
        }

        private void write() {
            writer.write(reference, things).forEach(place -> flaws.add(rows.get(place), "id", said("is the id of two rows")));
            rows.clear();
            things.clear();
            characters = 0;
        }
    }

    private void end(String reference) {
        writer.link(reference);
        quarantine.begin(reference);
    }
}
