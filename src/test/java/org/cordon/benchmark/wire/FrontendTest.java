package org.cordon.benchmark.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrontendTest {

    private final Tally tally = new Tally();
    private final Frontend frontend = new Frontend(tally);
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    @BeforeEach
    void connects() {
        write(ByteBuffer.allocate(12).putInt(12).putInt(3 << 16).putInt(0));
    }

    @Test
    void countsWhatIsExecutedAndNotWhatIsPrepared() {
        prepare("S_1", "select a");
        prepare("S_2", "COMMIT");
        begin();
        execute("S_1");
        execute("S_1");
        execute("S_2");
        arrive(Integer.MAX_VALUE);

        assertThat(tally.now().statements()).isEqualTo(2);
        assertThat(tally.now().commits()).isEqualTo(1);
        assertThat(tally.now().texts()).isEqualTo(Map.of("select a", 2L));
    }

    @Test
    void readsMessagesThatComeByteByByte() {
        prepare("S_1", "select a");
        execute("S_1");
        query("select b");
        arrive(1);

        assertThat(tally.now().texts()).isEqualTo(Map.of("select a", 1L, "select b", 1L));
    }

    @Test
    void takesWhatIsRolledBackForNoCommit() {
        begin();
        query("insert");
        query("ROLLBACK");
        query("update");
        query("");
        arrive(Integer.MAX_VALUE);

        assertThat(tally.now().statements()).isEqualTo(2);
        assertThat(tally.now().commits()).isZero();
    }

    @Test
    void leavesOutWhatIsSentWhileNobodyActs() {
        tally.idle(true);
        transaction("select job");
        arrive(Integer.MAX_VALUE);
        tally.idle(false);
        var before = tally.now();
        sent.reset();
        transaction("select job");
        transaction("select job", "update job");
        arrive(Integer.MAX_VALUE);

        assertThat(tally.now().since(before).statements()).isEqualTo(2);
        assertThat(tally.now().since(before).commits()).isEqualTo(1);
    }

    private void arrive(int piece) {
        var all = sent.toByteArray();
        for (var from = 0; from < all.length; from += Math.min(piece, all.length)) {
            var part = Arrays.copyOfRange(all, from, (int) Math.min((long) from + piece, all.length));
            frontend.sent(part, part.length);
        }
    }

    private void transaction(String... statements) {
        begin();
        for (var statement : statements) {
            query(statement);
        }
        query("COMMIT");
    }

    private void begin() {
        query("BEGIN");
    }

    private void query(String sql) {
        message('Q', sql);
    }

    private void prepare(String name, String sql) {
        message('P', name, sql);
    }

    private void execute(String name) {
        message('B', "", name);
        message('E', "");
    }

    private void message(char type, String... texts) {
        var body = String.join("\0", texts).concat("\0").getBytes(StandardCharsets.UTF_8);
        write(ByteBuffer.allocate(5 + body.length).put((byte) type).putInt(4 + body.length).put(body));
    }

    private void write(ByteBuffer message) {
        sent.writeBytes(message.array());
    }
}
