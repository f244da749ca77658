package org.cordon.analysis.file.picture;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordon.analysis.file.VisibleFiles;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.act.ActFeature;
import org.cordon.platform.act.ActLimits;
import org.cordon.roundup.report.PostedFields;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps pictures of analysis files for their analysts, and the notes of the analysts on these pictures. */
@Service
@Transactional
public class ChartKeeping {

    /** The most kept pictures of one file. */
    private static final int MOST = 100;
    private static final int MOST_NOTES = 100;

    private final SavedCharts charts;
    private final VisibleFiles files;
    private final CurrentCaller caller;
    private final ActLimits acts;
    private final Clock clock;

    ChartKeeping(SavedCharts charts, VisibleFiles files, CurrentCaller caller, ActLimits acts, Clock clock) {
        this.charts = charts;
        this.files = files;
        this.caller = caller;
        this.acts = acts;
        this.clock = clock;
    }

    /** @throws Refusal not found, if the caller does not see the file; forbidden, if the caller is not an analyst of the file */
    @Transactional(readOnly = true)
    public void requireMember(String file) {
        files.require(file);
        if (!charts.worksIn(file)) {
            throw Refusal.forbidden("Only an analyst of the file may do this.");
        }
    }

    /**
     * Keeps a picture.
     *
     * @param shown the picture as it is drawn now
     * @throws Refusal conflict, if the file already has the largest number of kept pictures
     */
    public UUID keep(String file, ChartOrder order, Chart shown) {
        requireMember(file);
        acts.take(ActFeature.CHANGE);
        charts.lock(file);
        if (charts.count(file) >= MOST) {
            throw Refusal.conflict("{reference} has {most} kept pictures; delete one first.", file, MOST);
        }
        AuditNotes.concerns(file);
        return charts.add(file, order, shown.nodes().stream().map(node -> UUID.fromString(node.id())).toList(), caller.get().user(),
                clock.instant());
    }

    /**
     * Returns a kept picture.
     *
     * @throws Refusal not found, if the caller does not see every entity that the picture names
     */
    @Transactional(readOnly = true)
    public SavedChart require(UUID id) {
        return charts.find(id, caller.get().user()).orElseThrow(() -> missing(id));
    }

    private static Refusal missing(UUID id) {
        return Refusal.notFound("There is no kept picture {id} that you may see.", id.toString());
    }

    /** @throws Refusal not found, if the caller does not see every entity that the picture names, or the picture is of another file */
    @Transactional(readOnly = true)
    public SavedChart require(String file, UUID id) {
        files.require(file);
        return Optional.of(require(id)).filter(chart -> chart.file().equals(file)).orElseThrow(() -> missing(id));
    }

    /** @throws Refusal not found, if the caller does not see the picture; forbidden, unless the caller made it */
    public void delete(UUID id) {
        var chart = require(id);
        if (!chart.own()) {
            throw Refusal.forbidden("Only whoever made it may do this.");
        }
        acts.take(ActFeature.CHANGE);
        charts.delete(id);
        AuditNotes.concerns(chart.file());
    }

    /**
     * Adds a note to a picture.
     *
     * @throws Refusal with every reason and its field; conflict, if the picture already has the largest number of notes
     */
    public UUID note(UUID id, JsonNode posted) {
        var chart = require(id);
        acts.take(ActFeature.CHANGE);
        var fields = new PostedFields(posted, List.of("text", "about"));
        var text = fields.text("text");
        if (text == null || text.isBlank()) {
            fields.refuse("text", said("must say it"));
        }
        var about = about(fields, id);
        fields.refuseIfWrong();
        charts.lock(chart.file());
        if (charts.countNotes(id) >= MOST_NOTES) {
            throw Refusal.conflict("There are {most} notes on it; delete one first.", MOST_NOTES);
        }
        AuditNotes.concerns(chart.file());
        return charts.note(id, about, text, caller.get().user(), clock.instant());
    }

    private UUID about(PostedFields fields, UUID chart) {
        var posted = fields.line("about");
        if (posted == null) {
            return null;
        }
        var about = charts.shown(chart).stream().filter(shown -> shown.toString().equals(posted)).findFirst();
        if (about.isEmpty()) {
            fields.refuse("about", said("must be the id of something that it shows"));
        }
        return about.orElse(null);
    }

    /** @throws Refusal not found, if the caller sees no such note on the picture; forbidden, unless the caller wrote it */
    public void deleteNote(UUID id, UUID note) {
        var chart = require(id);
        var found = chart.notes().stream().filter(one -> one.id().equals(note)).findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no note {id} that you may see.", note.toString()));
        if (!found.own()) {
            throw Refusal.forbidden("Only whoever wrote it may do this.");
        }
        acts.take(ActFeature.CHANGE);
        charts.deleteNote(note);
        AuditNotes.concerns(chart.file());
    }

    /** @throws Refusal not found, if the caller does not see the file */
    @Transactional(readOnly = true)
    public List<SavedChart> of(String file) {
        files.require(file);
        return charts.of(file, caller.get().user());
    }
}
