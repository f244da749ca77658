package org.cordon.roundup.nomination.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.kernel.shared.input.BoundedXml;
import org.cordon.kernel.shared.input.PackedFile;
import org.cordon.roundup.nomination.workbook.SheetCells.DateFormat;

/** The date formats of the cell styles of a workbook. A format says which part of a date a cell shows, and each format is parsed once. */
final class CellFormats {

    /** The most styles, and the most formats, of a workbook: spreadsheets keep 64,000 styles. */
    private static final int MOST = 65_536;
    /** The most characters of a format: spreadsheets keep formats of 255 characters. */
    private static final int LONGEST = 1_000;

    private final List<DateFormat> byStyle = new ArrayList<>();

    private CellFormats() {
    }

    static CellFormats of(PackedFile archive, Optional<PackedFile.Part> part) throws IOException {
        var formats = new CellFormats();
        if (part.isPresent()) {
            try (var xml = new BoundedXml(archive.open(part.get()))) {
                formats.read(xml);
            }
        }
        return formats;
    }

    private void read(BoundedXml xml) throws IOException {
        var codes = new HashMap<String, String>();
        var known = new HashMap<String, DateFormat>();
        var ofCells = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                codes.put(xml.attribute("numFmtId"), xml.attribute("formatCode"));
                require(codes.size() <= MOST);
            } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                ofCells = xml.isStart();
            } else if (ofCells && xml.starts("xf")) {
                byStyle.add(known.computeIfAbsent(String.valueOf(xml.attribute("numFmtId")), id -> format(id, codes)));
                require(byStyle.size() <= MOST);
            }
        }
    }

    private static DateFormat format(String id, Map<String, String> codes) {
        var code = codes.get(id);
        require(code == null || code.length() <= LONGEST);
        return DateFormat.of(id.equals("null") ? null : Integer.valueOf(id), code);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw WorkbookFile.unreadable();
        }
    }

    /** @param style the number of a style, or null */
    DateFormat of(String style) {
        if (style == null) {
            return DateFormat.NONE;
        }
        int place = Integer.parseInt(style);
        return place >= 0 && place < byStyle.size() ? byStyle.get(place) : DateFormat.NONE;
    }
}
