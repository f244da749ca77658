package org.cordon.benchmark.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a client of PostgreSQL sends on one connection (protocol 3), in pieces of any size, and reports it to a tally. */
final class Frontend {

    private static final int CODE_OF_VERSION_3 = 3 << 16;
    private static final int LENGTH = 4;

    private final Tally tally;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private final Map<String, String> prepared = new HashMap<>();
    private final Map<String, String> portals = new HashMap<>();
    private List<String> transaction;
    private boolean started;

    Frontend(Tally tally) {
        this.tally = tally;
    }

    void sent(byte[] bytes, int count) {
        begun.write(bytes, 0, count);
        var all = ByteBuffer.wrap(begun.toByteArray());
        while (isWhole(all)) {
            next(all);
        }
        begun.reset();
        begun.write(all.array(), all.position(), all.remaining());
    }

    /** Returns whether the message is complete. Only the first messages have no letter before their length. */
    private boolean isWhole(ByteBuffer all) {
        var letter = started ? 1 : 0;
        return all.remaining() >= letter + LENGTH && all.remaining() >= letter + all.getInt(all.position() + letter);
    }

    private void next(ByteBuffer all) {
        var type = started ? (char) all.get() : ' ';
        var body = new byte[all.getInt() - LENGTH];
        all.get(body);
        var message = ByteBuffer.wrap(body);
        switch (type) {
            case ' ' -> started = message.getInt() == CODE_OF_VERSION_3;
            case 'Q' -> execute(text(message));
            case 'P' -> prepared.put(text(message), text(message));
            case 'B' -> portals.put(text(message), prepared.getOrDefault(text(message), "?"));
            case 'E' -> execute(portals.getOrDefault(text(message), "?"));
            default -> {
            }
        }
    }

    private void execute(String sql) {
        if (sql.isBlank()) {
            // An empty statement only tests the connection; PostgreSQL does not count it either.
            return;
        }
        if (transaction == null && !isBegin(sql)) {
            tally.transaction(List.of(sql), false);
        } else if (isBegin(sql)) {
            transaction = new ArrayList<>();
        } else if (isEnd(sql)) {
            tally.transaction(transaction, sql.startsWith("COMMIT"));
            transaction = null;
        } else {
            transaction.add(sql);
        }
    }

    private static boolean isBegin(String sql) {
        return sql.startsWith("BEGIN");
    }

    private static boolean isEnd(String sql) {
        return sql.startsWith("COMMIT") || sql.equals("ROLLBACK");
    }

    private static String text(ByteBuffer message) {
        var start = message.position();
        while (message.get() != 0) {
            // Each text ends with a zero.
        }
        return new String(message.array(), start, message.position() - start - 1, StandardCharsets.UTF_8);
    }
}
