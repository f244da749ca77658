package org.cordon.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.Colleague;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Every grant and removal of a role is audited, by whichever way it is made. */
@CordonTest
class RoleAuditTest {

    private static final String MEMBERS = "/engine-rest/group/manager/members/" + Colleague.NAME;

    @Autowired
    private Http http;
    @Autowired
    private Colleague colleague;
    @Autowired
    private IdentityService identities;
    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void aColleague() {
        colleague.comes();
        TestDatabase.reset();
    }

    @AfterEach
    void leaves() {
        colleague.leaves();
    }

    @Test
    void aRoleGivenOrTakenOverTheEnginesInterfaceIsWrittenDownAndTold() {
        assertThat(http.send("admin", "PUT", MEMBERS, "{}").status()).isEqualTo(204);
        assertThat(http.send("admin", "DELETE", MEMBERS, null).status()).isEqualTo(204);

        assertThat(rows()).containsExactly("ROLE_GIVEN admin 127.0.0.1 {ncb-fr-b,manager}",
                "ROLE_TAKEN admin 127.0.0.1 {ncb-fr-b,manager}");
        assertThat(told()).containsExactly("ROLE_GIVEN coordinator ncb-fr-b/manager", "ROLE_TAKEN coordinator ncb-fr-b/manager");
        assertThat(http.get("coordinator", "/api/accounts/accesses").json().path("items")).hasSize(2).allSatisfy(row ->
                assertThat(row.path("account").textValue() + row.path("address").textValue()).isEqualTo("admin127.0.0.1"));
    }

    @Test
    void soIsOneThatTheProgramItselfGives() {
        SystemWork.run(() -> identities.createMembership(Colleague.NAME, Roles.MANAGER));

        assertThat(rows()).containsExactly("ROLE_GIVEN #system - {ncb-fr-b,manager}");
        assertThat(told()).containsExactly("ROLE_GIVEN coordinator ncb-fr-b/manager");
    }

    @Test
    void whoseAccountIsRemovedLosesItsRoles() {
        assertThat(http.send("admin", "DELETE", "/engine-rest/user/" + Colleague.NAME, null).status()).isEqualTo(204);

        assertThat(rows()).containsExactlyInAnyOrder("ROLE_TAKEN admin 127.0.0.1 {ncb-fr-b,ncb-FR}",
                "ACCOUNT_CHANGED admin 127.0.0.1 {ncb-fr-b}");
        assertThat(told()).containsExactlyInAnyOrder("ROLE_TAKEN coordinator ncb-fr-b/ncb-FR", "ACCOUNT_CHANGED coordinator ncb-fr-b/-");
    }

    @Test
    void whatIsUndoneWasNeverGiven() {
        SystemWork.run(() -> transaction.executeWithoutResult(status -> {
            identities.createMembership(Colleague.NAME, Roles.MANAGER);
            status.setRollbackOnly();
        }));

        assertThat(rows()).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void ofAGroupThatGivesNoRightNobodyIsTold() {
        var group = identities.newGroup("choir");
        SystemWork.run(() -> identities.saveGroup(group));
        try {
            SystemWork.run(() -> identities.createMembership(Colleague.NAME, "choir"));
            assertThat(rows()).containsExactly("ROLE_GIVEN #system - {ncb-fr-b,choir}");
            assertThat(told()).isEmpty();
        } finally {
            SystemWork.run(() -> identities.deleteGroup("choir"));
        }
        assertThat(rows()).last().isEqualTo("ROLE_TAKEN #system - {ncb-fr-b,choir}");
    }

    private static List<String> rows() {
        return TestDatabase.asOwner().queryForList("""
                select action || ' ' || coalesce(actor, '-') || ' ' || coalesce(address, '-') || ' ' || refs::text from audit_entry
                where action not in ('SIGN_IN', 'SIGN_IN_FAILED') order by number""", String.class);
    }

    private static List<String> told() {
        return TestDatabase.asOwner().queryForList("""
                select kind || ' ' || recipient || ' ' || (parameters ->> 'account') || '/' || coalesce(parameters ->> 'group', '-')
                    from message order by queued_at, kind""",
                String.class);
    }
}
