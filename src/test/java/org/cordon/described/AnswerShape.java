package org.cordon.described;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * A number for the properties of an answer that decide whether it matches the description: its fields, value types, codes and notations of
 * times. Only the first answer of each shape is checked, so checking every answer is cheap.
 */
final class AnswerShape {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int LONGEST_CODE = 40;
    private static final Pattern CODE = Pattern.compile("[A-Z_]+");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d.{0,40}");
    private static final long PRIME = 1_099_511_628_211L;

    private long hash = -3_750_763_034_362_895_579L;

    private AnswerShape() {
    }

    /** @throws IOException if the body is not JSON */
    static long of(byte[] body) throws IOException {
        var shape = new AnswerShape();
        try (var parser = JSON.createParser(body)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                shape.add(token.ordinal());
                if (token == JsonToken.FIELD_NAME) {
                    shape.add(parser.currentName().hashCode());
                } else if (token == JsonToken.VALUE_STRING) {
                    shape.text(parser);
                }
            }
        }
        return shape.hash;
    }

    private void text(JsonParser parser) throws IOException {
        var text = parser.getText();
        if (text.length() <= LONGEST_CODE && CODE.matcher(text).matches()) {
            add(text.hashCode());
        } else if (UUID.matcher(text).matches()) {
            add('u');
        } else if (TIME.matcher(text).matches()) {
            text.chars().forEach(letter -> add(Character.isDigit(letter) ? '0' : letter));
        } else {
            add('t');
        }
    }

    private void add(int part) {
        hash = (hash ^ part) * PRIME;
    }
}
