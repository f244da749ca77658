package org.cordon.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.cordon.platform.signin.session.BrowserSeal;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** New keys arrive while nodes run that know only the old ones. Old keys are dropped once no node uses them any more. */
@CordonTest
class KeyRotationTest {

    private static final List<String> TABLES = List.of("caller_key", "ledger_cursor_key", "browser_key", "webhook_key");

    private final JdbcTemplate owner = TestDatabase.asOwner();

    @Autowired
    private BrowserSeal running;
    @Autowired
    private AutowireCapableBeanFactory beans;

    /** Drops the newer keys: the application of the tests has the oldest. */
    @AfterEach
    void dropTheNewer() {
        TABLES.forEach(table -> owner.execute("delete from " + table + " where number > (select min(number) from " + table + ")"));
    }

    @Test
    void nodesThatStartedBeforeAndAfterUnderstandEachOther() {
        var before = running.sign("way", "/operations", Duration.ofMinutes(1));

        KeyRotation.add(TestDatabase.logins());

        TABLES.forEach(table -> assertThat(owner.queryForObject("select count(*) from " + table, Integer.class)).as(table).isEqualTo(2));
        var started = beans.createBean(BrowserSeal.class);
        assertThat(started.read("way", before)).contains("/operations");
        assertThat(started.read("way", started.sign("way", "/today", Duration.ofMinutes(1)))).contains("/today");
    }

    @Test
    void whatAnOldKeySignedIsNotBelievedWhenItIsGone() {
        var started = startedWithNewKeys();
        var signed = started.sign("way", "/today", Duration.ofMinutes(1));
        TABLES.forEach(table -> owner.execute("delete from " + table + " where number > (select min(number) from " + table + ")"));

        assertThat(beans.createBean(BrowserSeal.class).read("way", signed)).isEmpty();
    }

    @Test
    void dropsAllButTheYoungest() {
        KeyRotation.add(TestDatabase.logins());
        TABLES.forEach(table -> owner.execute("create table kept_" + table + " as table " + table));
        try {
            KeyRotation.drop(TestDatabase.logins());
            TABLES.forEach(table -> assertThat(
                    owner.queryForObject("select count(*) from " + table + " join (select max(number) as number from kept_" + table
                    + ") youngest using (number)", Integer.class)).as(table).isEqualTo(1));
            TABLES.forEach(
                    table -> assertThat(owner.queryForObject("select count(*) from " + table, Integer.class)).as(table).isEqualTo(1));
        } finally {
            TABLES.forEach(table -> owner.execute("delete from " + table + "; insert into " + table + " overriding system value table kept_"
                    + table + "; drop table kept_" + table));
        }
    }

    private BrowserSeal startedWithNewKeys() {
        KeyRotation.add(TestDatabase.logins());
        return beans.createBean(BrowserSeal.class);
    }
}
