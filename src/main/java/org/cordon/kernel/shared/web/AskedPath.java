package org.cordon.kernel.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The path of a request, in its only accepted spelling. No path of Cordon needs an encoded sign. A percent sign, a parameter, an empty step
 * or a step back is therefore another spelling, which two parts of the server could read differently. The first filter refuses every other
 * spelling; no other code reads a path as text.
 */
public final class AskedPath {

    private static final String STEP = "/(?!\\.{1,2}(?:/|$))[A-Za-z0-9_.:@~*-]++";

    /** The accepted spelling of a path. Only the pages of the webapps end with a slash. */
    private static final Pattern ONE_SPELLING = Pattern.compile("/|(?:" + STEP + ")++|/camunda(?:" + STEP + ")++/");

    private AskedPath() {
    }

    /** Whether path and query have the only spelling that Cordon accepts. */
    public static boolean isPlain(HttpServletRequest request) {
        return ONE_SPELLING.matcher(request.getRequestURI()).matches()
                && (request.getQueryString() == null || isReadable(request.getQueryString()));
    }

    /**
     * Returns the path, which starts with a slash.
     *
     * @throws IllegalStateException if the first filter has not seen the request
     */
    public static String of(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (!ONE_SPELLING.matcher(path).matches()) {
            throw new IllegalStateException("A path in another spelling has passed the first filter");
        }
        return path;
    }

    /** Whether all percent codes of a query are valid and decode to UTF-8 without the character 0. */
    private static boolean isReadable(String query) {
        var bytes = ByteBuffer.allocate(query.length());
        for (int at = 0; at < query.length(); at++) {
            var sign = query.charAt(at);
            if (sign != '%') {
                bytes.put((byte) sign);
            } else if (at + 2 < query.length() && HexFormat.isHexDigit(query.charAt(at + 1))
                    && HexFormat.isHexDigit(query.charAt(at + 2))) {
                bytes.put((byte) HexFormat.fromHexDigits(query, at + 1, at + 3));
                at += 2;
            } else {
                return false;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).chars().noneMatch(sign -> sign == 0);
        } catch (CharacterCodingException otherCharset) {
            return false;
        }
    }
}
