package org.cordon.roundup.arrest;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.arrest.process.ArrestWorkflow;
import org.cordon.roundup.report.ReportReader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports that an arrested person is free again. Countries that held the person or want the person may report it. */
@Service
@Transactional
public class ArrestReleaseService {

    private static final List<String> FIELDS = List.of("kind", "happenedAt", "zone", "text");

    private final VisibleArrests visible;
    private final ExtraditionService extradition;
    private final ArrestWorkflow workflow;
    private final Clock clock;

    ArrestReleaseService(VisibleArrests visible, ExtraditionService extradition, ArrestWorkflow workflow, Clock clock) {
        this.visible = visible;
        this.extradition = extradition;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** The way in which an arrested person became free. */
    private enum ReleaseKind {

        RELEASED(ExtraditionOutcome.RELEASED),
        ESCAPED(ExtraditionOutcome.ESCAPED);

        private final ExtraditionOutcome outcome;

        ReleaseKind(ExtraditionOutcome outcome) {
            this.outcome = outcome;
        }
    }

    /**
     * Returns the arrest, if the caller may report that the person is free again. The controller calls this method before it reads the
     * body.
     *
     * @throws Refusal as not found or forbidden otherwise
     */
    @Transactional(readOnly = true)
    public Arrest releasable(String reference) {
        return visible.requireReportedOrWanted(reference,
                said("Only a country that reported the arrest, or one that wants the person, reports a release or an escape."));
    }

    /**
     * Records that the person is free again. A country that held or wants the person reports it.
     *
     * @param report {@code kind} (RELEASED or ESCAPED), {@code happenedAt}, {@code zone} and {@code text}
     * @throws Refusal if the caller may not report a release, or if the person is not held; with every reason and its field, if the report
     * is wrong
     */
    public void release(String reference, JsonNode report) {
        var arrest = releasable(reference);
        var reader = new ReportReader(report, clock.instant());
        var kind = reader.code("kind", ReleaseKind.class);
        var happenedAt = reader.happenedAt();
        var text = reader.text("text");
        if (happenedAt != null && happenedAt.isBefore(arrest.happenedAt())) {
            reader.refuse("happenedAt", said("lies before the arrest"));
        }
        reader.refuseUnknown(FIELDS);
        reader.refuseIfWrong();
        extradition.comeTo(visible.lock(arrest), kind.outcome, happenedAt, text);
        workflow.arrestEnded(reference);
    }
}
