package org.cordon.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** The pictures of the models, which {@code docs/processes/render.mjs} draws. */
final class Pictures {

    static final Path FOLDER = Path.of("docs/processes");

    private static final Pattern ELEMENT = Pattern.compile("data-element-id=\"([^\"]+?)(_label)?\"");

    private Pictures() {
    }

    /**
     * Returns the names of the pictures of a model, without their ending: one of the process, and one of each phase that is drawn apart.
     */
    static List<String> of(Model model) {
        return Drawing.of(model).stream()
                .map(drawing -> drawing.of() instanceof SubProcess phase ? model + "-" + dashed(phase) : model.toString()).toList();
    }

    private static String dashed(SubProcess phase) {
        return phase.getId().replace("subProcess_", "").replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Returns the line that each picture contains about its origin: the file of the model and its checksum. */
    static String origin(Path file, String xml) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(xml.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
            return "made from %s, sha256 %s".formatted(file.toString().replace('\\', '/'), HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The content of a picture, byte by byte as characters. */
    static String content(Path picture) {
        try {
            return Files.readString(picture, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Ids of the elements that a picture in SVG shows. */
    static Set<String> elements(String svg) {
        return ELEMENT.matcher(svg).results().map((MatchResult found) -> found.group(1)).collect(Collectors.toSet());
    }
}
