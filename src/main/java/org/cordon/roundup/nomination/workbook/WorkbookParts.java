package org.cordon.roundup.nomination.workbook;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.input.BoundedXml;
import org.cordon.kernel.shared.input.PackedFile;
import org.cordon.kernel.shared.input.PackedFile.Part;

/** The parts of a workbook that are read, as the workbook and its relations name them. */
record WorkbookParts(Part sheet, Optional<Part> sharedStrings, Optional<Part> styles, boolean isFrom1904) {

    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    static WorkbookParts of(PackedFile archive) throws IOException {
        var byId = new HashMap<String, Part>();
        var byKind = new HashMap<String, Part>();
        readRelations(archive, byId, byKind);
        String sheet = null;
        var isFrom1904 = false;
        try (var xml = new BoundedXml(archive.open(archive.find("xl/workbook.xml").orElseThrow(WorkbookFile::unreadable)))) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    isFrom1904 = isTrue(xml.attribute("date1904"));
                } else if (xml.starts("sheet") && sheet == null && isInSight(xml.attribute("state"))) {
                    sheet = xml.attribute("id");
                }
            }
        }
        if (sheet == null) {
            throw Refusal.invalid("The workbook has no sheet in sight.");
        }
        return new WorkbookParts(Optional.ofNullable(byId.get(sheet)).orElseThrow(WorkbookFile::unreadable),
                Optional.ofNullable(byKind.get("sharedStrings")), Optional.ofNullable(byKind.get("styles")), isFrom1904);
    }

    private static void readRelations(PackedFile archive, Map<String, Part> byId, Map<String, Part> byKind) throws IOException {
        try (var xml = new BoundedXml(archive.open(archive.find(RELATIONS).orElseThrow(WorkbookFile::unreadable)))) {
            while (xml.next()) {
                var target = xml.starts("Relationship") ? xml.attribute("Target") : null;
                if (target != null) {
                    var part = archive.find(target.startsWith("/") ? target.substring(1) : "xl/" + target);
                    var kind = xml.attribute("Type");
                    part.ifPresent(found -> {
                        byId.put(xml.attribute("Id"), found);
                        byKind.putIfAbsent(kind.substring(kind.lastIndexOf('/') + 1), found);
                    });
                }
            }
        }
    }

    private static boolean isTrue(String value) {
        return "1".equals(value) || "true".equalsIgnoreCase(value);
    }

    private static boolean isInSight(String state) {
        return !"hidden".equals(state) && !"veryHidden".equals(state);
    }
}
