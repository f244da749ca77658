package org.cordon.analysis.file.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.cordon.analysis.file.picture.Chart;
import org.cordon.analysis.file.picture.ChartKeeping;
import org.cordon.analysis.file.picture.Drawing;
import org.cordon.analysis.file.picture.FilePictures;
import org.cordon.analysis.file.picture.FilePictures.FileKind;
import org.cordon.analysis.file.picture.FilePictures.Measured;
import org.cordon.analysis.file.picture.Moments;
import org.cordon.analysis.file.picture.Stops;
import org.cordon.analysis.file.picture.Ways;
import org.cordon.kernel.caller.Audited;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The network of an analysis file over REST: drawn, measured, and as a file. */
@RestController
@RequestMapping("/api/analysis-files/{reference}")
final class NetworkController {

    private final FilePictures pictures;
    private final ChartKeeping charts;

    NetworkController(FilePictures pictures, ChartKeeping charts) {
        this.pictures = pictures;
        this.charts = charts;
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/network")
    Chart network(@PathVariable String reference, @RequestParam(required = false) Integer first,
            @RequestParam(required = false) List<UUID> expanded, @RequestParam(required = false) List<UUID> added,
            @RequestParam(required = false) List<UUID> folded, @RequestParam(required = false) List<String> without) {
        return pictures.chart(reference, Drawing.of(first, expanded, added, folded, without));
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/neighbours")
    Stops neighbours(@PathVariable String reference, @RequestParam UUID of) {
        return pictures.neighbours(reference, of);
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/path")
    Stops path(@PathVariable String reference, @RequestParam UUID from, @RequestParam UUID to) {
        return pictures.between(reference, from, to);
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/ways")
    Ways ways(@PathVariable String reference) {
        return pictures.ways(reference);
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/moments")
    Moments moments(@PathVariable String reference, @RequestParam(required = false) List<String> kinds) {
        return pictures.moments(reference, kinds == null ? List.of() : kinds);
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/measures")
    Measured measures(@PathVariable String reference) {
        return pictures.measures(reference);
    }

    @DeleteMapping("/measures")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(@PathVariable String reference) {
        pictures.stop(reference);
    }

    @Audited(Audited.Kind.EXPORT)
    @GetMapping("/network.entities.csv")
    ResponseEntity<byte[]> entities(@PathVariable String reference, @RequestParam(required = false) UUID chart) {
        return file(reference, chart, FileKind.ENTITIES);
    }

    @Audited(Audited.Kind.EXPORT)
    @GetMapping("/network.links.csv")
    ResponseEntity<byte[]> links(@PathVariable String reference, @RequestParam(required = false) UUID chart) {
        return file(reference, chart, FileKind.LINKS);
    }

    @Audited(Audited.Kind.EXPORT)
    @GetMapping("/network.graphml")
    ResponseEntity<byte[]> graphml(@PathVariable String reference, @RequestParam(required = false) UUID chart) {
        return file(reference, chart, FileKind.GRAPHML);
    }

    @Audited(Audited.Kind.EXPORT)
    @GetMapping("/network.gexf")
    ResponseEntity<byte[]> gexf(@PathVariable String reference, @RequestParam(required = false) UUID chart) {
        return file(reference, chart, FileKind.GEXF);
    }

    private ResponseEntity<byte[]> file(String reference, UUID chart, FileKind kind) {
        var name = ContentDisposition.attachment().filename(reference + "." + kind.ending()).build();
        return ResponseEntity.ok().contentType(new MediaType(MediaType.valueOf(kind.type()), StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(written(reference, chart, kind).getBytes(StandardCharsets.UTF_8));
    }

    private String written(String reference, UUID chart, FileKind kind) {
        return chart == null ? pictures.file(reference, kind)
                : pictures.file(reference, kind, charts.require(reference, chart).view(), chart.toString());
    }
}
