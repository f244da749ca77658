package org.cordon.platform.signin.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ObjectInputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The stored form of a session, and its use to an attacker who reads or changes the database. */
@CordonTest
class KeptSessionsTest {

    @Autowired
    private KeptSessions sessions;
    @Autowired
    private SessionSeal seal;
    @Autowired
    private JdbcTemplate runningLogin;
    @Autowired
    private TransactionTemplate transaction;

    private final JdbcTemplate owner = TestDatabase.asOwner();

    @BeforeEach
    void noneOfOthers() {
        owner.execute("delete from session");
    }

    @Test
    void isFoundByItsTokenAloneAndNoRowHoldsWhatIsInIt() {
        var token = begun("codes", "quartz-lamp").getId();

        assertThat(sessions.findById(token).<String>getAttribute("codes")).isEqualTo("quartz-lamp");
        var rows = owner.queryForList("""
                select encode(digest, 'hex') || encode(sealed, 'escape') from session join session_value on session = digest""", String.class);
        assertThat(rows).hasSize(1).noneMatch(row -> row.contains("quartz") || row.contains(token));
        assertThat(sessions.findById(owner.queryForObject("select encode(digest, 'hex') from session", String.class))).isNull();
    }

    @Test
    void isNotTakenForAnotherOneWhoseRowsStandInItsPlace() {
        var victim = begun("who", "coordinator").getId();
        var thief = begun("who", "officer").getId();
        owner.update("update session_value v set sealed = w.sealed from session_value w where v.session = ? and w.session = ?",
                SessionSeal.digest(thief), SessionSeal.digest(victim));
        assertThat(sessions.findById(thief)).isNull();

        owner.update("update session_value set name = 'else' where session = ?", SessionSeal.digest(victim));
        assertThat(sessions.findById(victim)).isNull();
    }

    /** A thief with only the running login can neither open a session nor list the sessions. */
    @Test
    void isOpenedByCordonAlone() {
        begun("who", "officer");
        assertThat(transaction.<Long>execute(status -> runningLogin.queryForObject("select count(*) from session", Long.class))).isZero();
        assertThatThrownBy(() -> transaction.execute(status -> runningLogin.update(
                "insert into session (digest, since, last_act, idle_seconds) values (sha256('own'), now(), now(), 1800)")))
                .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("row-level security");
    }

    @Test
    void givesNoObjectOfAClassThatIsNotKnown() {
        var kept = begun("who", "officer");
        for (var foreign : List.of(new BigDecimal("1"), new ArrayList<>(List.of(Map.of("a", new Foreign()))))) {
            owner.update("update session_value set sealed = ?", (Object) seal.seal(kept.getId(), "who", KnownClasses.write(foreign)));
            assertThat(sessions.findById(kept.getId()).<Object>getAttribute("who")).isNull();
        }
        assertThat(Foreign.made).isZero();
    }

    @Test
    void costsOneStatementARequestAndNoMoreWhereNothingChanged() throws Exception {
        var token = begun("groups", new HashMap<>(Map.of("ncb-FR", List.of("a")))).getId();
        assertThat(Statements.of(() -> {
            var session = sessions.findById(token);
            session.setAttribute("groups", session.getAttribute("groups"));
            sessions.save(session);
            sessions.acted(token, session.getLastAccessedTime());
            return token;
        }).statements()).hasSize(1);
    }

    @Test
    void keepsWhatTwoRequestsAtATimeChanged() {
        var token = begun("a", "1").getId();
        var one = sessions.findById(token);
        var other = sessions.findById(token);
        one.setAttribute("b", "2");
        other.setAttribute("a", "3");
        sessions.save(one);
        sessions.save(other);
        assertThat(sessions.findById(token).getAttributeNames()).containsExactlyInAnyOrder("a", "b");

        sessions.deleteById(token);
        one.setAttribute("c", "4");
        sessions.save(one);
        assertThat(sessions.findById(token)).isNull();
    }

    @Test
    void isForgottenSomeTimeAfterItsEnd() {
        begun("a", "1");
        ClockUtil.offset(Duration.ofHours(13).toMillis());
        begun("a", "2");
        assertThat(owner.queryForObject("select count(*) from session", Long.class)).isOne();
    }

    private KeptSession begun(String name, Object value) {
        var session = sessions.createSession();
        session.setAttribute(name, value);
        sessions.save(session);
        return session;
    }

    /** A class that a tampered session would instantiate. */
    private static final class Foreign implements Serializable {

        private static final long serialVersionUID = 1L;
        private static int made;

        private void readObject(ObjectInputStream in) {
            made++;
        }
    }
}
