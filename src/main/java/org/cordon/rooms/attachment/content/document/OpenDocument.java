package org.cordon.rooms.attachment.content.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.cordon.kernel.shared.input.BoundedXml;
import org.cordon.kernel.shared.input.PackedFile;
import org.cordon.kernel.shared.input.PackedFile.Part;
import org.cordon.rooms.attachment.content.BadFile;
import org.cordon.rooms.attachment.content.Effort;
import org.cordon.rooms.attachment.content.FileType;

/** Checks an OpenDocument text. The document may hold only the parts of a text, and nothing that runs or is fetched from elsewhere. */
final class OpenDocument {

    private static final String TYPE = "mimetype";
    private static final Pattern XML = Pattern.compile("(content|styles|meta|settings)\\.xml|META-INF/manifest\\.xml|manifest\\.rdf");
    private static final Pattern PICTURE = Pattern.compile("Thumbnails/thumbnail\\.png|Pictures/[\\w.-]+\\.(png|jpe?g|gif)");
    /** The folder in which programs keep empty entries for toolbars and keys. */
    private static final Pattern EMPTY = Pattern.compile("Configurations2/.*");
    private static final String LAYOUT = "layout-cache";
    private static final int MOST_OF_A_LAYOUT = 256 * 1024;
    private static final Set<String> ACTIVE = Set.of("script", "event-listener", "dde-connection", "dde-connection-decl", "dde-source",
            "object", "object-ole", "applet", "plugin", "floating-frame", "section-source", "execute-macro", "template", "param",
            "database-display", "connection-resource", "external-data");
    private static final Pattern WITHIN = Pattern.compile("|#.*|(\\./)?Pictures/[\\w.-]+");
    private static final Pattern LINK = Pattern.compile("(?i)(https?|mailto):.*|#.*|");

    private final PackedFile archive;
    private final Effort effort;

    OpenDocument(PackedFile archive, Effort effort) {
        this.archive = archive;
        this.effort = effort;
    }

    /** Whether the first part of the archive says that it is an OpenDocument text. */
    static boolean is(PackedFile archive) throws IOException {
        var first = archive.parts().stream().findFirst().filter(part -> part.name().equals(TYPE));
        return first.isPresent() && first.get().size() < 100
                && new String(archive.bytes(first.get()), StandardCharsets.US_ASCII).equals(FileType.ODT.mediaType());
    }

    void check() throws IOException {
        for (var part : archive.parts()) {
            var name = part.name();
            if (XML.matcher(name).matches()) {
                checkXml(part);
            } else if (PICTURE.matcher(name).matches()) {
                PackedPicture.check(archive, part, effort);
            } else if (!name.equals(TYPE) && !part.isFolder() && !(EMPTY.matcher(name).matches() && part.size() == 0)
                    && !(name.equals(LAYOUT) && part.size() <= MOST_OF_A_LAYOUT)) {
                throw PackedPrograms.refusal(name);
            }
        }
        if (archive.find("content.xml").isEmpty()) {
            throw BadFile.incomplete();
        }
    }

    private void checkXml(Part part) throws IOException {
        try (var xml = new BoundedXml(archive.open(part))) {
            while (xml.next()) {
                effort.check();
                if (xml.isStart()) {
                    checkElement(xml);
                }
            }
        }
    }

    private static void checkElement(BoundedXml xml) {
        var target = xml.attribute("href");
        var allowed = xml.name().equals("a") ? LINK : WITHIN;
        if (ACTIVE.contains(xml.name()) || xml.attribute("macro-name") != null
                || target != null && !allowed.matcher(target).matches()) {
            throw BadFile.holdsMore(xml.name());
        }
    }
}
