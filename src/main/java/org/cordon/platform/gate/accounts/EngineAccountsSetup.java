package org.cordon.platform.gate.accounts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.cordon.kernel.caller.Bureaus;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.StartRefused;
import org.cordon.platform.signin.DemoAccounts;
import org.cordon.platform.signin.PasswordFlaw;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the groups that Cordon knows. In a demo it also makes an account for each group; in production it makes only the first
 * administrator.
 */
@Component
public class EngineAccountsSetup implements DemoAccounts {

    private static final String DEMO_PASSWORD = "cordon";
    private static final String FIRST_ADMINISTRATOR = "admin";

    /** The second administrator of the demo, so that acts that need two administrators can be tried there. */
    private static final String SECOND_ADMINISTRATOR = "admin-2";

    private static final Map<String, String> NAMES = Map.of(Roles.COORDINATOR, "Coordination", Roles.COMPLIANCE, "Compliance",
            Roles.MANAGER,
            "Management",
            Roles.ANALYST, "Analysts", Roles.ADMINISTRATOR, "Administration", Roles.MONITORING, "Monitoring");

    private final IdentityService identities;
    private final Bureaus bureaus;
    private final IdentityRules rules;
    private final boolean demo;
    private final String adminPassword;

    EngineAccountsSetup(IdentityService identities, Bureaus bureaus, IdentityRules rules, @Value("${cordon.demo}") boolean demo,
                        @Value("${cordon.admin-password:}") String adminPassword) {
        this.identities = identities;
        this.bureaus = bureaus;
        this.rules = rules;
        this.demo = demo;
        this.adminPassword = adminPassword;
    }

    public List<String> bureauGroups() {
        return bureaus.countries().stream().map(Roles::bureau).toList();
    }

    public List<String> partnerGroups() {
        return identities.createGroupQuery().unlimitedList().stream().map(Group::getId).filter(Roles::isKnown).filter(Roles::isPartner)
                .toList();
    }

    @Transactional
    public void makeGroups() {
        var present = identities.createGroupQuery().unlimitedList().stream().map(Group::getId).collect(Collectors.toSet());
        Stream.concat(Stream.of(Roles.COORDINATOR, Roles.COMPLIANCE, Roles.MANAGER, Roles.ANALYST, Roles.ADMINISTRATOR, Roles.MONITORING),
                bureauGroups().stream()).filter(group -> !present.contains(group)).forEach(this::makeGroup);
    }

    @Transactional
    public void makeAccounts() {
        if (demo) {
            makeDemoAccounts();
            demoAccounts().keySet().forEach(this::keepPassword);
        } else if (identities.createUserQuery().memberOfGroup(Roles.ADMINISTRATOR).count() == 0) {
            PasswordFlaw.of(adminPassword, List.of(FIRST_ADMINISTRATOR)).ifPresent(flaw -> {
                throw new StartRefused("CORDON_ADMIN_PASSWORD cannot be used. " + flaw.sentence());
            });
            makeAccount(FIRST_ADMINISTRATOR, Roles.ADMINISTRATOR, adminPassword, identities::saveUser);
            keepPassword(FIRST_ADMINISTRATOR);
        }
    }

    @Override
    @Transactional
    public void exists(String account, String group) {
        if (!demo) {
            throw new IllegalStateException("There is no demo");
        }
        if (identities.createUserQuery().userId(account).count() == 0) {
            if (identities.createGroupQuery().groupId(group).count() == 0) {
                makeGroup(group);
            }
            rules.decided(() -> makeAccount(account, group, DEMO_PASSWORD, this::saveWithAnyPassword));
            keepPassword(account);
        }
    }

    private void makeDemoAccounts() {
        var present = identities.createUserQuery().unlimitedList().stream().map(User::getId).collect(Collectors.toSet());
        demoAccounts().forEach((account, group) -> {
            if (!present.contains(account)) {
                makeAccount(account, group, DEMO_PASSWORD, this::saveWithAnyPassword);
            }
        });
    }

    private Map<String, String> demoAccounts() {
        var accounts = new LinkedHashMap<String, String>();
        Set.of(Roles.COORDINATOR, Roles.COMPLIANCE, Roles.MANAGER, Roles.ANALYST).forEach(role -> accounts.put(role, role));
        accounts.put(FIRST_ADMINISTRATOR, Roles.ADMINISTRATOR);
        accounts.put(SECOND_ADMINISTRATOR, Roles.ADMINISTRATOR);
        bureauGroups().forEach(group -> accounts.put(group.toLowerCase(Locale.ROOT), group));
        return accounts;
    }

    /**
     * Marks the password as the owner's own, although Cordon's start set it. Otherwise a role that is given later would close the password.
     */
    private void keepPassword(String account) {
        if (identities.getUserInfo(account, EngineAccountBook.OWN_PASSWORD) == null) {
            identities.setUserInfo(account, EngineAccountBook.OWN_PASSWORD, "start");
        }
    }

    /** Saves an account without the password rules: the password of a demo is public. */
    private void saveWithAnyPassword(User user) {
        ((IdentityServiceImpl) identities).saveUser(user, true);
    }

    private void makeGroup(String id) {
        var group = identities.newGroup(id);
        group.setName(nameOf(id));
        group.setType("CORDON");
        identities.saveGroup(group);
    }

    /** Returns the name of a group for the administrator in Admin, which speaks English. */
    private static String nameOf(String group) {
        return Roles.isBureau(group)
                ? "Bureau of " + new Locale("", group.substring(Roles.bureau("").length())).getDisplayCountry(Locale.ENGLISH)
                : NAMES.getOrDefault(group, group);
    }

    private void makeAccount(String id, String group, String password, Consumer<User> save) {
        var user = identities.newUser(id);
        user.setFirstName(id);
        user.setLastName("");
        if (demo) {
            user.setEmail(id + "@accounts.example");
        }
        user.setPassword(password);
        save.accept(user);
        identities.createMembership(id, group);
    }
}
