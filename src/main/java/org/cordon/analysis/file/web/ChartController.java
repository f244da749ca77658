package org.cordon.analysis.file.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordon.analysis.file.picture.ChartChanges;
import org.cordon.analysis.file.picture.ChartHistory;
import org.cordon.analysis.file.picture.ChartKeeping;
import org.cordon.analysis.file.picture.ChartOrder;
import org.cordon.analysis.file.picture.FilePictures;
import org.cordon.analysis.file.picture.SavedChart;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.shared.input.Body;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Kept pictures of analysis files over REST: keep a picture, write a note on it, see how it has changed, delete it. */
@RestController
@RequestMapping("/api")
final class ChartController {

    private final ChartKeeping keeping;
    private final ChartHistory history;
    private final FilePictures pictures;

    ChartController(ChartKeeping keeping, ChartHistory history, FilePictures pictures) {
        this.keeping = keeping;
        this.history = history;
        this.pictures = pictures;
    }

    record Kept(UUID id) {
    }

    record Charts(List<SavedChart> items) {
    }

    @PostMapping("/analysis-files/{reference}/charts")
    @ResponseStatus(HttpStatus.CREATED)
    Kept keep(@PathVariable String reference, Body<JsonNode> body) {
        var order = ChartOrder.read(body.after(() -> keeping.requireMember(reference)));
        return new Kept(keeping.keep(reference, order, pictures.chart(reference, order.view())));
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/analysis-files/{reference}/charts")
    Charts all(@PathVariable String reference) {
        return new Charts(keeping.of(reference));
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/analysis-charts/{id}")
    SavedChart one(@PathVariable UUID id) {
        return keeping.require(id);
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/analysis-charts/{id}/changes")
    ChartChanges changes(@PathVariable UUID id, @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate until) {
        return history.of(id, from, until);
    }

    @DeleteMapping("/analysis-charts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id) {
        keeping.delete(id);
    }

    @PostMapping("/analysis-charts/{id}/notes")
    @ResponseStatus(HttpStatus.CREATED)
    Kept note(@PathVariable UUID id, Body<JsonNode> body) {
        return new Kept(keeping.note(id, body.after(() -> keeping.require(id))));
    }

    @DeleteMapping("/analysis-charts/{id}/notes/{note}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteNote(@PathVariable UUID id, @PathVariable UUID note) {
        keeping.deleteNote(id, note);
    }
}
