package org.cordon.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The files from which HYDRA-2016 is played: {@code docs/samples/hydra-2016} in the repository, {@code demo/hydra-2016} in the jar. Each
 * wanting country has a file of nominations. The file {@code reports.json} holds the report on each person, and what followed that report.
 */
final class HydraFiles {

    private static final String FOLDER = "/demo/hydra-2016/";

    private final Map<String, ObjectNode> reports;

    HydraFiles() {
        try {
            var read = new ObjectMapper().readTree(content("reports"));
            reports = StreamSupport.stream(read.spliterator(), false).map(ObjectNode.class::cast)
                    .collect(Collectors.toMap(report -> report.get("entity_id").textValue(), Function.identity()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the file of nominations of a country; empty if the country wants nobody. */
    Optional<byte[]> nominations(String country) {
        return Optional.ofNullable(content(country.toLowerCase(Locale.ROOT)));
    }

    /** Returns the report on the person of a notice, if there is such a report. */
    Optional<ObjectNode> report(String entityId) {
        return Optional.ofNullable(reports.get(entityId));
    }

    /** Returns the reports on persons whom the reporting country knew to be sought. */
    List<ObjectNode> ofListed() {
        return reports.values().stream().filter(report -> !isOfUnlisted(report)).toList();
    }

    /** Returns the reports by notice number and name. They come from countries in which nobody had looked for the person. */
    List<ObjectNode> ofUnlisted() {
        return reports.values().stream().filter(HydraFiles::isOfUnlisted).toList();
    }

    private static boolean isOfUnlisted(JsonNode report) {
        return report.has("name");
    }

    private static byte[] content(String name) {
        try (var file = HydraFiles.class.getResourceAsStream(FOLDER + name + ".json")) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
