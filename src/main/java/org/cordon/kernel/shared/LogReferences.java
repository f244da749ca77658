package org.cordon.kernel.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * The references that a line of the log has: {@code operation}, {@code target}, {@code country}, {@code reference} of a lead or an arrest,
 * and {@code user}. All values are codes. The name of an account may be the name of an officer, so {@code user} is a digest of it. Anybody
 * who knows the account can compute this digest with {@code printf %s ncb-fr | sha256sum | cut -c1-10}.
 */
public final class LogReferences {

    public static final String OPERATION = "operation";
    public static final String TARGET = "target";
    public static final String COUNTRY = "country";
    public static final String REFERENCE = "reference";
    public static final String USER = "user";

    private static final int DIGEST_LENGTH = 10;
    private static final Pattern COUNTRY_CODE = Pattern.compile("[0-9A-Z]{2,5}");

    private LogReferences() {
    }

    /**
     * Returns the references in the steps of a path. Steps that do not look like a reference are left out, so that nobody writes into the
     * log by a path.
     */
    public static Map<String, String> ofPath(String path) {
        var found = new HashMap<String, String>();
        var steps = List.of(path.split("/"));
        for (int at = 0; at < steps.size(); at++) {
            var before = at == 0 ? "" : steps.get(at - 1);
            var step = steps.get(at);
            if (before.equals("operations") && References.OPERATION.matcher(step).matches()) {
                found.put(OPERATION, step);
            } else if (before.equals("participations") && COUNTRY_CODE.matcher(step).matches()) {
                found.put(COUNTRY, step);
            } else {
                found.putAll(of(step));
            }
        }
        return found;
    }

    /**
     * Returns the references in the key of a process instance. The key names an operation, a participation, a target, a lead or an arrest;
     * any other key has no references.
     */
    public static Map<String, String> of(String key) {
        var item = References.ITEM.matcher(key);
        if (item.matches()) {
            return Map.of(OPERATION, item.group("operation"), item.group("kind").equals("T") ? TARGET : REFERENCE, key);
        }
        if (key.contains("-") && References.OPERATION.matcher(key).matches()) {
            return Map.of(OPERATION, key);
        }
        var participation = References.PARTICIPATION.matcher(key);
        return participation.matches() ? Map.of(OPERATION, participation.group("operation"), COUNTRY, participation.group("country"))
                : Map.of();
    }

    public static String digest(String account) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(account.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGEST_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Sets the references of lines that this thread logs until {@link Lines#close}, which restores the earlier references. */
    public static Lines about(Map<String, String> references) {
        var before = MDC.getCopyOfContextMap();
        references.forEach(MDC::put);
        return () -> MDC.setContextMap(before == null ? Map.of() : before);
    }

    /** A part of the log with the same references. */
    public interface Lines extends AutoCloseable {
        @Override
        void close();
    }
}
