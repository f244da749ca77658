package org.cordon.roundup.nomination.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cordon.kernel.shared.Refusal;

/**
 * The rows of a JSON file: one notice, an array of them, or a search page of the public notices.
 *
 * <p>A notice has an object {@code _embedded} too, so only {@code _embedded.notices} shows that the top object is a search page.
 */
final class JsonRows {

    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 100_000;

    /** Keys that tell a notice from another object: one of them is enough, however incomplete the notice is. */
    private static final Set<String> NOTICE_KEYS =
            Set.of("entity_id", "name", "forename", "date_of_birth", "nationalities", "arrest_warrants");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST).maxStringLength(LONGEST_TEXT).maxNumberLength(100).maxNameLength(1_000).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build()).build();

    private final String text;
    private final RowReader reader;
    private final JsonParser parser;
    private final DateOrder order;
    private final List<ReadResult.Row> rows = new ArrayList<>();

    private JsonRows(String text, DateOrder order, RowReader reader, JsonParser parser) {
        this.text = text;
        this.order = order;
        this.reader = reader;
        this.parser = parser;
    }

    static ReadResult read(String text, DateOrder order) {
        var reader = new RowReader(text);
        try (var parser = JSON.createParser(reader)) {
            return new JsonRows(text, order, reader, parser).readFile();
        } catch (IOException impossibleOnAString) {
            throw new UncheckedIOException(impossibleOnAString);
        }
    }

    static ReadResult.Row row(int number, JsonNode value, String original, DateOrder order) {
        return new NoticeBinder(new ArrayList<>(), order).row(number, value, List.of(original));
    }

    private ReadResult readFile() throws IOException {
        try {
            readTop();
        } catch (JsonProcessingException malformed) {
            throw refusal(malformed);
        }
        if (rows.isEmpty()) {
            throw Refusal.invalid("The file holds no notice.");
        }
        return new ReadResult(rows, new ReadResult.JsonLayout());
    }

    private void readTop() throws IOException {
        switch (parser.nextToken()) {
            case START_ARRAY -> readNotices();
            case START_OBJECT -> readNoticeOrPage();
            default -> throw Refusal.invalid("The file holds neither a notice, nor an array of notices, nor a search page.");
        }
        if (parser.nextToken() != null) {
            throw Refusal.invalid("The JSON ends before the file does: something follows it at {place}.",
                    place(parser.currentTokenLocation()));
        }
    }

    private void readNoticeOrPage() throws IOException {
        ObjectNode object = JSON.createObjectNode();
        var isPage = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            if (parser.nextToken() == JsonToken.START_OBJECT && key.equals("_embedded")) {
                isPage |= readEmbedded();
            } else {
                object.set(key, parser.readValueAsTree());
            }
        }
        if (isPage) {
            return;
        }
        if (NOTICE_KEYS.stream().noneMatch(object::has)) {
            throw Refusal.invalid("The file holds neither a notice (an object with entity_id), nor an array of notices, "
                    + "nor a search page (an object with _embedded.notices).");
        }
        rows.add(row(1, object, text, order));
    }

    private boolean readEmbedded() throws IOException {
        var isPage = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && key.equals("notices")) {
                isPage = true;
                readNotices();
            } else {
                parser.skipChildren();
            }
        }
        return isPage;
    }

    private void readNotices() throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (rows.size() == NoticeReader.MAX_ROWS) {
                throw Refusal.tooLarge("The file holds more than 1,000 notices; send it in parts.");
            }
            var start = parser.currentTokenLocation().getCharOffset();
            JsonNode value = parser.readValueAsTree();
            var original = text.substring((int) start, (int) parser.currentLocation().getCharOffset());
            rows.add(row(rows.size() + 1, value, original, order));
            reader.nextRow();
        }
    }

    private Refusal refusal(JsonProcessingException malformed) {
        var place = place(malformed.getLocation() == null ? parser.currentLocation() : malformed.getLocation());
        if (malformed instanceof StreamConstraintsException) {
            return Refusal.invalid(
                    "The JSON goes beyond what is accepted at {place}: at most {depth} levels, and texts of {most} characters.",
                    place, DEEPEST, LONGEST_TEXT);
        }
        if (malformed instanceof JsonEOFException) {
            return Refusal.invalid("The JSON stops in the middle, at {place}: the file seems to be cut off.", place);
        }
        if (malformed.getOriginalMessage().startsWith("Duplicate field")) {
            return Refusal.invalid("An object of the JSON has the same key twice, at {place}.", place);
        }
        return Refusal.invalid("The JSON is not well formed at {place}.", place);
    }

    private static String place(JsonLocation location) {
        return "line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }
}
