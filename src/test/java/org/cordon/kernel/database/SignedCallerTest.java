package org.cordon.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A thief has the running login and its password, but no signature. The database gives the thief nothing, under any name.
 */
@CordonTest
class SignedCallerTest {

    private static final List<String> SETTINGS = List.of("caller", "groups", "country", "signed_at", "signed_with", "signature");

    private final SingleConnectionDataSource cordons = TestDatabase.runtimeConnection();
    private final SingleConnectionDataSource thieves = TestDatabase.runtimeConnection();
    private final JdbcTemplate cordon = new JdbcTemplate(cordons);
    private final JdbcTemplate thief = new JdbcTemplate(thieves);

    @BeforeEach
    void somethingToSee() {
        Sights.fill();
        TestDatabase.sign(cordon, "coordinator", "coordinator", "");
    }

    @AfterEach
    void leave() {
        cordons.destroy();
        thieves.destroy();
    }

    @Test
    void aSignedCallerSeesWhatIsHis() {
        assertThat(callerOf(cordon)).isEqualTo("coordinator");
        assertThat(operationsSeenBy(cordon)).isPositive();
    }

    @Test
    void whoClaimsToBeSomebodyIsNobody() {
        say(thief, Map.of("caller", "coordinator", "groups", "coordinator,#system", "country", "FR"));
        assertThat(callerOf(thief)).isNull();
        assertThat(thief.queryForObject("select caller_country()", String.class)).isNull();
        assertThat(thief.queryForObject("select cardinality(caller_groups())", Integer.class)).isZero();
        assertThat(operationsSeenBy(thief)).isZero();
        assertThat(thief.queryForObject("select count(*) from audit_entry", Integer.class)).isZero();
    }

    @Test
    void aSignatureServesOnItsOwnConnectionAlone() {
        SETTINGS.forEach(setting -> say(thief,
                Map.of(setting, cordon.queryForObject("select current_setting('cordon." + setting + "')", String.class))));
        assertThat(callerOf(thief)).isNull();
        assertThat(operationsSeenBy(thief)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"caller, ncb-fr", "groups, 'coordinator,compliance'", "country, FR", "signed_at, 1796000000", "signed_with, 4711",
            "signature, 00"})
    void nothingThatWasSignedCanBeChanged(String setting, String value) {
        say(cordon, Map.of(setting, value));
        assertThat(callerOf(cordon)).isNull();
    }

    @Test
    void aSignatureIsOverAfterTenMinutes() {
        var earlier = Long.toString(System.currentTimeMillis() / 1000 - 601);
        var key = new CallerKeys(TestDatabase.logins()).youngest();
        var process = cordon.execute((Connection session) -> session.unwrap(PGConnection.class).getBackendPID());
        say(cordon, Map.of("signed_at", earlier, "signature",
                HexFormat.of().formatHex(key.digest().of(process + "\n" + earlier + "\ncoordinator\n\ncoordinator"))));
        assertThat(callerOf(cordon)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"select * from caller_key", "insert into caller_key (inner_pad, outer_pad) values ('', '')", "delete from caller_key",
            "create or replace function caller_is_signed() returns boolean language sql return true",
            "create function caller() returns text language sql return 'x'"})
    void theKeyIsTheOwners(String statement) {
        assertThatThrownBy(() -> cordon.execute(statement)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void anOlderKeyIsBelievedUntilItIsRemoved() {
        var keys = new CallerKeys(TestDatabase.logins());
        keys.add();
        try {
            assertThat(callerOf(cordon)).isEqualTo("coordinator");
            TestDatabase.sign(thief, "coordinator", "coordinator", "");
            assertThat(callerOf(thief)).isEqualTo("coordinator");
        } finally {
            TestDatabase.asOwner().update("delete from caller_key where number = (select max(number) from caller_key)");
        }
        assertThat(callerOf(thief)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"insert into engine.act_id_membership values ('ncb-fr', 'coordinator')",
            "insert into engine.act_id_user (id_, rev_) values ('thief', 1)",
            "insert into engine.act_id_info (id_, rev_, user_id_) values ('1', 1, 'ncb-fr')",
            "insert into country (code, bureau, region, language, zone) values ('ZZ', 'x', 'x', 'en', 'UTC')"})
    void noAccountIsMadeAndNoRoleGivenByTheLoginAlone(String statement) {
        say(thief, Map.of("caller", "admin", "groups", "camunda-admin,#system", "country", ""));
        assertThatThrownBy(() -> thief.execute(statement)).isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "update engine.act_id_user set pwd_ = (select pwd_ from engine.act_id_user where id_ = 'ncb-fr') where id_ = 'coordinator'",
            "update engine.act_id_user set email_ = 'thief@example.org'", "delete from engine.act_id_membership",
            "delete from engine.act_id_user", "update country set contact = 'thief@example.org'"})
    void noPasswordIsReplacedAndNoAddressChangedByTheLoginAlone(String statement) {
        say(thief, Map.of("caller", "admin", "groups", "camunda-admin,#system", "country", ""));
        assertThat(thief.update(statement)).isZero();
    }

    private static String callerOf(JdbcTemplate connection) {
        return connection.queryForObject("select caller()", String.class);
    }

    private static int operationsSeenBy(JdbcTemplate connection) {
        return connection.queryForObject("select count(*) from operation", Integer.class);
    }

    private static void say(JdbcTemplate connection, Map<String, String> settings) {
        settings.forEach(
                (name, value) -> connection.queryForObject("select set_config('cordon.' || ?, ?, false)", String.class, name, value));
    }
}
