package org.cordon.roundup.nomination.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.kernel.shared.input.BoundedXml;
import org.cordon.kernel.shared.input.PackedFile;

/** The shared texts of a workbook. A cell refers to a text by its number. */
final class SharedStrings {

    private static final int MOST = 500_000;
    private static final int LONGEST = 500_000;
    private static final int PLACE = 2;

    private final List<String> texts = new ArrayList<>();

    private SharedStrings() {
    }

    static SharedStrings of(PackedFile archive, Optional<PackedFile.Part> part) throws IOException {
        var strings = new SharedStrings();
        if (part.isPresent()) {
            try (var xml = new BoundedXml(archive.open(part.get()))) {
                strings.read(xml);
            }
        }
        return strings;
    }

    private void read(BoundedXml xml) throws IOException {
        var text = new StringBuilder();
        var isText = false;
        var phonetic = false;
        while (xml.next()) {
            if (xml.depth() == PLACE && xml.starts("si")) {
                text.setLength(0);
            } else if (xml.depth() == PLACE && xml.ends("si")) {
                require(texts.size() < MOST);
                texts.add(text.toString());
            } else if (xml.starts("rPh") || xml.ends("rPh")) {
                phonetic = xml.isStart();
            } else if (xml.starts("t") || xml.ends("t")) {
                isText = xml.isStart() && !phonetic;
            } else if (isText) {
                text.append(xml.text());
                require(text.length() < LONGEST);
            }
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw WorkbookFile.tooMuchText();
        }
    }

    /** @throws IllegalArgumentException if there is no text of this number */
    String get(String number) {
        int place = Integer.parseInt(number);
        if (place < 0 || place >= texts.size()) {
            throw new IllegalArgumentException("No text of this number");
        }
        return texts.get(place);
    }
}
