package org.cordon.platform.gate;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A path below {@code /engine-rest} or {@code /camunda}. A path of the engine itself counts from the engine's root.
 *
 * <p>Only plain characters are accepted: a path that needs decoding could mean something else to the engine than to the allow-list.
 */
record EnginePath(String value) {

    private static final Pattern PLAIN = Pattern.compile("(?:/[A-Za-z0-9_:.@-]++)++/?");
    private static final Pattern STEP_BACK = Pattern.compile("(^|/)\\.{1,2}(/|$)");
    private static final Set<String> ROOTS = Set.of("/engine-rest/engine/default/", "/engine-rest/", "/camunda/api/engine/engine/default/");

    static Optional<EnginePath> of(String requestUri) {
        if (!PLAIN.matcher(requestUri).matches() || STEP_BACK.matcher(requestUri).find()) {
            return Optional.empty();
        }
        var path = requestUri.endsWith("/") ? requestUri.substring(0, requestUri.length() - 1) : requestUri;
        return Optional.of(new EnginePath(ROOTS.stream().filter(path::startsWith).max((one, other) -> one.length() - other.length())
                .map(root -> path.substring(root.length() - 1)).orElse(path)));
    }

    /** Returns the parts between the slashes. */
    String[] steps() {
        return value.substring(1).split("/");
    }
}
