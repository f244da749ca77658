package org.cordon.platform.gate.accounts;

import static org.cordon.kernel.shared.Columns.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.signin.AccountBook;
import org.cordon.platform.signin.AccountEnded;
import org.cordon.platform.signin.PasswordFlaw;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The account book, kept in the engine's accounts. */
@Component
final class EngineAccountBook implements AccountBook {

    /** A mark on an account whose owner has set the password. */
    static final String OWN_PASSWORD = "own-password";

    /** A mark on an account until its owner sets a password for the first time. */
    private static final String INVITED = "invited";

    private static final String ENTRIES = """
            select u.id_, u.first_, u.last_, u.email_, u.pwd_ is not null as opened,
                   array(select m.group_id_ from engine.act_id_membership m where m.user_id_ = u.id_ order by m.group_id_) as groups,
                   array(select i.key_ from engine.act_id_info i where i.user_id_ = u.id_) as marks
            from engine.act_id_user u""";

    private final IdentityService identities;
    private final IdentityRules rules;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EngineAccountBook(IdentityService identities, IdentityRules rules, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.identities = identities;
        this.rules = rules;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Entry> all() {
        return jdbc.sql(ENTRIES + " order by u.id_").query((row, number) -> entry(row)).list();
    }

    @Override
    public Optional<Entry> find(String account) {
        return jdbc.sql(ENTRIES + " where u.id_ = ?").param(account).query((row, number) -> entry(row)).optional();
    }

    @Override
    public List<String> groups() {
        return jdbc.sql("select id_ from engine.act_id_group order by id_").query(String.class).list();
    }

    @Override
    public boolean isGroup(String group) {
        return identities.createGroupQuery().groupId(group).count() > 0;
    }

    @Override
    public void makeGroup(String id) {
        if (!isGroup(id)) {
            var group = identities.newGroup(id);
            group.setName(id);
            group.setType("CORDON");
            identities.saveGroup(group);
        }
    }

    @Override
    public void make(String account, String firstName, String lastName, String email) {
        rules.decided(() -> {
            var user = identities.newUser(account);
            user.setFirstName(firstName);
            user.setLastName(lastName);
            user.setEmail(email);
            saveNew(user);
            identities.setUserInfo(account, INVITED, clock.instant().toString());
        });
    }

    private void saveNew(User user) {
        try {
            identities.saveUser(user);
        } catch (BadUserRequestException madeMeanwhile) {
            throw Refusal.conflict("The account {account} is that of somebody already.", user.getId());
        }
    }

    @Override
    public void changeAddress(String account, String email) {
        rules.decided(() -> {
            var user = user(account);
            user.setEmail(email);
            identities.saveUser(user);
        });
    }

    @Override
    public void give(String account, String group) {
        rules.decided(() -> identities.createMembership(account, group));
    }

    @Override
    public void take(String account, String group) {
        rules.decided(() -> identities.deleteMembership(account, group));
    }

    @Override
    public void remove(String account) {
        rules.decided(() -> identities.deleteUser(account));
    }

    @Override
    public boolean hasForeignPassword(String account) {
        return find(account).filter(entry -> entry.state() == State.ACTIVE).isPresent()
                && identities.getUserInfo(account, OWN_PASSWORD) == null;
    }

    @Override
    public void closePassword(String account) {
        // The engine may be at work on this account, so the statement bypasses the engine.
        jdbc.sql("update engine.act_id_user set pwd_ = null, salt_ = null, rev_ = rev_ + 1 where id_ = ?").param(account).update();
        events.publishEvent(new AccountEnded(account));
        events.publishEvent(new AccountEnded.ForGood(account));
    }

    @Override
    public Optional<PasswordFlaw> setOwnPassword(String account, String password) {
        var user = user(account);
        var flaw = PasswordFlaw.of(password, AccountPasswords.namesOf(user));
        if (flaw.isEmpty()) {
            rules.decided(() -> {
                user.setPassword(password);
                identities.saveUser(user);
                identities.setUserInfo(account, OWN_PASSWORD, clock.instant().toString());
                identities.deleteUserInfo(account, INVITED);
            });
        }
        return flaw;
    }

    private UserEntity user(String account) {
        return (UserEntity) identities.createUserQuery().userId(account).singleResult();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var marks = texts(row, "marks");
        var state = marks.contains(EngineProvidedAccounts.SUBJECT) ? State.PROVIDER : row.getBoolean("opened") ? State.ACTIVE
                : marks.contains(INVITED) ? State.INVITED : State.CLOSED;
        return new Entry(row.getString("id_"), row.getString("first_"), row.getString("last_"), row.getString("email_"),
                texts(row, "groups"), state);
    }
}
