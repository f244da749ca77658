package org.cordon.platform.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.cordon.kernel.caller.CallerSignature;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.StartRefused;
import org.cordon.kernel.shared.secret.NumberedKey;
import org.cordon.platform.audit.seal.AuditSeals.Head;
import org.cordon.platform.audit.seal.Sealing.Sealed;
import org.cordon.platform.audit.seal.Verification.Report;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain of seals, and what its verification reports after tampering by somebody with the table owner's rights. */
@CordonTest
class SealingTest {

    private static final int ROWS = 9;

    private final JdbcTemplate owner = TestDatabase.asOwner();

    @Autowired
    private Sealing sealing;
    @Autowired
    private AuditChain chain;

    @Autowired
    private AuditSeals seals;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private NumberedKey callerKey;

    private long first;

    @BeforeEach
    void rows() {
        IntStream.range(0, ROWS).forEach(number -> add(owner, "ncb-fr"));
        first = owner.queryForObject("select min(number) from audit_entry", Long.class);
    }

    @Test
    void sealsEveryRowInItsOrder() {
        assertThat(seal()).isEqualTo(ROWS);
        assertThat(seal()).isZero();
        assertThat(verify().broken()).isEmpty();
        assertThat(verify().sealed()).isEqualTo(ROWS);
        assertThat(verify().unsealed()).isZero();
    }

    @Test
    void countsWhatIsNotSealedYet() {
        seal();
        add(owner, "ncb-it");

        assertThat(verify().broken()).isEmpty();
        assertThat(verify().unsealed()).isEqualTo(1);
        assertThat(verify().oldest()).isNotNull();
        seal();
        assertThat(verify().sealed()).isEqualTo(ROWS + 1);
    }

    @Test
    void waitsForATransactionThatBeganEarlierAndEndsLater() throws SQLException {
        seal();
        try (var slow = connection()) {
            slow.setAutoCommit(false);
            add(new JdbcTemplate(new SingleConnectionDataSource(slow, true)), "slow");
            add(owner, "fast");
            seal();
            seal();
            assertThat(verify().unsealed()).isEqualTo(1);
            slow.commit();
        }
        seal();
        seal();
        assertThat(verify().broken()).isEmpty();
        assertThat(verify().sealed()).isEqualTo(ROWS + 2);
    }

    @Test
    void oneNodeAtATimeSeals() throws SQLException {
        try (var other = connection()) {
            other.setAutoCommit(false);
            new JdbcTemplate(new SingleConnectionDataSource(other, true))
                    .queryForList("select pg_advisory_xact_lock(hashtext('audit_seal'))");
            assertThat(seal()).isZero();
            other.rollback();
        }
        assertThat(seal()).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "update audit_entry set actor = 'ncb-it' where number = %d + 3 | Row %d, sealed as number 4 of the chain, is not what was sealed.",
            "update audit_entry set refs = '{}' where number = %d + 3 | Row %d, sealed as number 4 of the chain, is not what was sealed.",
            "update audit_entry set at = at + interval '1 microsecond' where number = %d + 3 | Row %d, sealed as number 4 of the chain, is not what was sealed.",
            "delete from audit_entry where number = %d + 3 | Row %d, sealed as number 4 of the chain, is gone.",
            "update audit_seal set hash = sha256('x') where entry = %d + 3 | Row %d, sealed as number 4 of the chain, is not what was sealed.",
            "update audit_seal set sealed_at = sealed_at - interval '1 day' where entry = %d + 3 | Row %d, sealed as number 4 of the chain, is not what was sealed."})
    void namesTheFirstRowThatIsNotWhatWasSealed(String tampering, String sentence) {
        seal();
        owner.execute(tampering.formatted(first));

        assertThat(verify().broken()).hasValue(sentence.formatted(first + 3));
        assertThat(verify().sealed()).isEqualTo(3);
    }

    @Test
    void namesTheFirstOfTwoThatWereSwapped() {
        seal();
        owner.execute("update audit_entry set actor = 'ncb-it' where number = %d".formatted(first + 5));
        owner.execute(
                "update audit_entry a set actor = b.actor from audit_entry b where a.number in (%1$d, %2$d) and b.number in (%1$d, %2$d) and a.number <> b.number"
                .formatted(first + 2, first + 5));

        assertThat(verify().broken()).hasValueSatisfying(broken -> assertThat(broken).startsWith("Row " + (first + 2)));
    }

    @Test
    void namesALinkThatWasMovedElsewhere() {
        seal();
        owner.execute("update audit_seal set entry = -entry where entry in (%d, %d)".formatted(first + 2, first + 5));
        owner.execute(
                "update audit_seal set entry = case position when 3 then %d else %d end where entry < 0".formatted(first + 5, first + 2));

        assertThat(verify().broken())
                .hasValueSatisfying(broken -> assertThat(broken).startsWith("Row " + (first + 5) + ", sealed as number 3"));
    }

    @Test
    void namesARowThatWasSlippedIn() {
        owner.queryForList("select setval(pg_get_serial_sequence('audit_entry', 'number'), ?)", first + 20);
        add(owner, "ncb-fr");
        seal();
        owner.execute("""
                insert into audit_entry (number, at, action, actor, groups, route, refs, status)
                overriding system value values (%d, now(), 'READ', 'x', '{}', 'GET /', '{}', 200)""".formatted(first + 12));

        assertThat(verify().broken()).hasValue("Row " + (first + 12) + " was slipped in: the chain went past it without it.");
        seal();
        assertThat(verify().broken()).hasValueSatisfying(broken -> assertThat(broken).contains("slipped in"));
    }

    @Test
    void missesARowThatWentWithItsLink() {
        seal();
        owner.execute("delete from audit_entry where number = %d".formatted(first + 3));
        owner.execute("delete from audit_seal where entry = %d".formatted(first + 3));

        assertThat(verify().broken())
                .hasValue("After row " + (first + 2) + ": the chain goes on with number 5 instead of 4; what was between is gone.");
    }

    @Test
    void aHeadThatWasKeptOutsideTellsThatTheEndWasCutOff() {
        seal();
        var kept = verify().head();
        add(owner, "ncb-it");
        seal();
        assertThat(verify(kept).broken()).isEmpty();
        owner.execute("delete from audit_entry where number > %d".formatted(first + 4));
        owner.execute("delete from audit_seal where entry > %d".formatted(first + 4));

        assertThat(verify().broken()).isEmpty();
        assertThat(verify(kept).broken()).hasValueSatisfying(broken -> assertThat(broken).contains(kept));
    }

    @Test
    void aChainThatWasMadeAnewWithoutTheKeyIsNoChain() {
        var forged = new AuditChain(new byte[32]);
        SystemWork.run(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(status -> new Sealing(seals, forged, Clock.systemUTC()).seal()));

        assertThat(verify(forged, null).broken()).isEmpty();
        assertThat(verify().broken())
                .hasValueSatisfying(broken -> assertThat(broken).startsWith("Row " + first).endsWith("is not what was sealed."));
    }

    @Test
    void aKeyIsNotDrawnAnewForAChainThatIsThere(@TempDir Path folder) {
        var file = folder.resolve("audit.key");
        assertThat(AuditKey.auditChain(file, seals, transactions)).isNotNull();
        assertThat(file).content().matches("[0-9a-f]{64}");
        seal();

        AuditKey.auditChain(file, seals, transactions);
        assertThatThrownBy(() -> AuditKey.auditChain(folder.resolve("gone"), seals, transactions)).isInstanceOf(StartRefused.class)
                .hasMessageContaining("CORDON_AUDIT_KEY_FILE");
        assertThatThrownBy(() -> AuditKey.existing(Files.writeString(folder.resolve("short"), "abcd"))).isInstanceOf(StartRefused.class);
    }

    @Test
    void headsLeaveTheDatabaseInTheirRhythm(@TempDir Path folder) throws IOException {
        var sealed = SystemWork.call(sealing::seal).orElseThrow();
        var file = folder.resolve("heads");

        heads(file).keep(sealed);

        assertThat(Files.readAllLines(file)).containsExactly(sealed.head().sealedAt() + " " + verify().head());
        assertThat(verify(sealed.head().written()).broken()).isEmpty();
    }

    @Test
    void ofAllNodesOneBringsOutTheHeadOfAnHour(@TempDir Path folder) throws IOException {
        var file = folder.resolve("heads");
        var one = heads(file);
        var other = heads(file);
        var inTheHour = sealed("2027-05-11T12:59:58Z", "2027-05-11T13:00:03Z");

        one.keep(inTheHour);
        other.keep(sealed("2027-05-11T13:00:03Z", "2027-05-11T13:00:08Z"));
        one.keep(sealed("2027-05-11T13:00:08Z", "2027-05-11T13:59:59Z"));
        assertThat(Files.readAllLines(file)).containsExactly("2027-05-11T13:00:03Z " + inTheHour.head().written());

        other.keep(sealed("2027-05-11T13:59:59Z", "2027-05-12T07:10:00Z"));
        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    /** A node continues the chain, whether the last seals are its own or those of other nodes. */
    @Test
    void whatWasSealedBeforeIsKnownWhoeverDidIt() {
        var before = SystemWork.call(sealing::seal).orElseThrow();
        add(owner, "ncb-fr");
        var elsewhere = new Sealing(seals, chain, Clock.systemUTC());

        var after = SystemWork.call(() -> new TransactionTemplate(transactions).execute(status -> elsewhere.seal())).orElseThrow();

        assertThat(after.before()).isEqualTo(before.head().sealedAt());
        assertThat(after.rows()).isOne();
    }

    private static KeptHeads heads(Path file) {
        return new KeptHeads(Duration.ofHours(1), file.toString(), new HeadMail(new JavaMailSenderImpl(), "", "", Duration.ofDays(1)));
    }

    private static Sealed sealed(String before, String at) {
        return new Sealed(1, Instant.parse(before), new Head(812, 815, new byte[] {0x1f, 0x2e}, Instant.parse(at)));
    }

    @Test
    void nobodyAddsARowUnderAnothersName() {
        var login = TestDatabase.runtimeConnection();
        try {
            var sql = new JdbcTemplate(login);
            TestDatabase.sign(sql, "ncb-fr", "ncb-FR", "FR");
            add(sql, "ncb-fr");
            assertThatThrownBy(() -> add(sql, "ncb-it")).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> sql.update("insert into audit_seal values (1, 1, '', now())")).isInstanceOf(DataAccessException.class);
        } finally {
            login.destroy();
        }
    }

    private int seal() {
        return SystemWork.call(sealing::seal).map(Sealed::rows).orElse(0);
    }

    private Report verify() {
        return verify(null);
    }

    private Report verify(String kept) {
        return verify(chain, kept);
    }

    private Report verify(AuditChain chain, String kept) {
        var login = TestDatabase.runtimeConnection();
        try {
            return VerifyAudit.verify(login, new CallerSignature(callerKey), chain, kept);
        } finally {
            login.destroy();
        }
    }

    private static void add(JdbcTemplate sql, String actor) {
        sql.update(
                "insert into audit_entry (at, action, actor, groups, route, refs, status) values (now(), 'READ', ?, '{ncb-FR}', 'GET /', '{\"LARK-2027-T2222\"}', 200)",
                actor);
    }

    private static Connection connection() throws SQLException {
        return TestDatabase.asOwner().getDataSource().getConnection();
    }
}
