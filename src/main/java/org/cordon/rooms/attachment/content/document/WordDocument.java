package org.cordon.rooms.attachment.content.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordon.kernel.shared.input.BoundedXml;
import org.cordon.kernel.shared.input.PackedFile;
import org.cordon.kernel.shared.input.PackedFile.Part;
import org.cordon.rooms.attachment.content.BadFile;
import org.cordon.rooms.attachment.content.Effort;

/**
 * Checks a Word document. Every part must have a type that texts have, and a content that fits this type. Only a link that a reader follows
 * may lead outside.
 */
final class WordDocument {

    static final String TYPES = "[Content_Types].xml";

    private static final String MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final Pattern XML = Pattern.compile("application/vnd\\.(openxmlformats-officedocument\\.(wordprocessingml\\."
            + "(document\\.main|document\\.glossary|styles|settings|webSettings|fontTable|numbering|footnotes|endnotes|header|footer|people"
            + "|comments|commentsExtended|commentsIds|commentsExtensible)|theme|themeOverride|extended-properties|custom-properties"
            + "|customXmlProperties|drawingml\\.diagram(Data|Layout|Style|Colors))|openxmlformats-package\\.(relationships|core-properties)"
            + "|ms-word\\.stylesWithEffects|ms-office\\.drawingml\\.diagramDrawing)\\+xml");
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/jpg", "image/gif");
    private static final Pattern OWN_XML = Pattern.compile("customXml/item\\d+\\.xml");
    private static final Set<String> ACTIVE = Set.of("OLEObject", "control", "altChunk", "subDoc", "mailMerge", "entryMacro", "exitMacro",
            "scriptAnchor", "externalData");
    private static final Set<String> LEADING_OUT = Set.of("attachedTemplate", "oleObject", "package", "vbaProject", "control", "aFChunk",
            "subDocument", "frame", "mailMergeSource", "mailMergeHeaderSource", "externalLinkPath");
    private static final Pattern LINK = Pattern.compile("(?i)(https?|mailto):.*|#.*");

    private final PackedFile archive;
    private final Effort effort;
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byEnding = new HashMap<>();

    WordDocument(PackedFile archive, Effort effort) throws IOException {
        this.archive = archive;
        this.effort = effort;
        try (var xml = new BoundedXml(archive.open(archive.find(TYPES).orElseThrow(BadFile::incomplete)))) {
            while (xml.next()) {
                if (xml.starts("Override")) {
                    byName.put(lower(xml.attribute("PartName")).replaceFirst("^/", ""), String.valueOf(xml.attribute("ContentType")));
                } else if (xml.starts("Default")) {
                    byEnding.put(lower(xml.attribute("Extension")), String.valueOf(xml.attribute("ContentType")));
                }
            }
        }
    }

    private static String lower(String name) {
        return String.valueOf(name).toLowerCase(Locale.ROOT);
    }

    private String type(Part part) {
        var name = lower(part.name());
        return byName.getOrDefault(name, byEnding.getOrDefault(name.substring(name.lastIndexOf('.') + 1), ""));
    }

    boolean isWord() {
        return Stream.of(byName, byEnding).flatMap(types -> types.values().stream())
                .anyMatch(type -> type.contains("wordprocessingml") || type.contains("ms-word"));
    }

    void check() throws IOException {
        for (var part : archive.parts()) {
            var type = type(part);
            if (part.name().equals(TYPES) || part.isFolder()) {
                continue;
            }
            if (PICTURES.contains(type)) {
                PackedPicture.check(archive, part, effort);
            } else if (XML.matcher(type).matches() || type.equals("application/xml") && OWN_XML.matcher(part.name()).matches()) {
                checkXml(part, new WordFields());
            } else {
                throw PackedPrograms.refusal(type.toLowerCase(Locale.ROOT).matches(".*(vba|macro).*") ? type : part.name());
            }
        }
        if (archive.parts().stream().noneMatch(part -> type(part).equals(MAIN))) {
            throw BadFile.incomplete();
        }
    }

    private void checkXml(Part part, WordFields fields) throws IOException {
        try (var xml = new BoundedXml(archive.open(part))) {
            while (xml.next()) {
                effort.check();
                fields.read(xml);
                if (xml.starts("Relationship")) {
                    checkRelation(xml);
                } else if (xml.isStart() && ACTIVE.contains(xml.name())) {
                    throw BadFile.holdsMore(xml.name());
                }
            }
        }
    }

    private static void checkRelation(BoundedXml xml) {
        var type = String.valueOf(xml.attribute("Type"));
        var kind = type.substring(type.lastIndexOf('/') + 1);
        var mode = xml.attribute("TargetMode");
        var isWithin = mode == null || mode.equals("Internal");
        var target = String.valueOf(xml.attribute("Target"));
        if (LEADING_OUT.contains(kind) || isWithin && target.contains(":")
                || !isWithin && !(kind.equals("hyperlink") && LINK.matcher(target).matches())) {
            throw BadFile.holdsMore(kind);
        }
    }
}
