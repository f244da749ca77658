package org.cordon.platform.act;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cordon.kernel.shared.Refusal;

/**
 * The name that a caller gives to an act, so that sending the same request again does not do the act twice. Keys belong to their caller.
 *
 * @param value 1 to 100 visible ASCII characters without quotation mark and backslash
 */
public record IdempotencyKey(String value) {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern PLAIN = Pattern.compile("[!-~&&[^\"\\\\]]{1,100}");

    public IdempotencyKey {
        if (!PLAIN.matcher(value).matches()) {
            throw Refusal.invalid(
                    "An {header} has 1 to 100 letters, digits or signs, without blanks and quotation marks; a random UUID is a good "
                    + "one.", HEADER);
        }
    }

    /**
     * Returns the key of a request, if it has one. The draft standard puts quotation marks around the key; most callers do not.
     *
     * @param headers the values of all headers of that name
     * @throws Refusal when the key is malformed, or there are several keys
     */
    public static Optional<IdempotencyKey> of(List<String> headers) {
        if (headers.size() > 1) {
            throw Refusal.invalid("A request has one {header}, this one has {number}.", HEADER, headers.size());
        }
        return headers.stream().findFirst().map(String::strip).map(IdempotencyKey::unquoted).map(IdempotencyKey::new);
    }

    private static String unquoted(String header) {
        return header.length() > 1 && header.startsWith("\"") && header.endsWith("\"") ? header.substring(1, header.length() - 1) : header;
    }
}
