package org.cordon.platform.gate.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.cordon.platform.signin.PasswordFlaw;

/** Checks every password that is set through the engine against {@link PasswordFlaw}, and lets Admin show the rules beside the field. */
public final class AccountPasswords implements PasswordPolicy {

    /** The texts of the rules in Admin. Admin has words of its own for the first two, and shows the third as it is. */
    private static final List<PasswordPolicyRule> RULES = List.of(
            new Rule(PasswordFlaw.SHORT, "PASSWORD_POLICY_LENGTH", Map.of("minLength", String.valueOf(PasswordFlaw.SHORTEST))),
            new Rule(PasswordFlaw.NAME, "PASSWORD_POLICY_USER_DATA", Map.of()),
            new Rule(PasswordFlaw.COMMON, "It must not be one of those that are guessed first", Map.of()));

    @Override
    public List<PasswordPolicyRule> getRules() {
        return RULES;
    }

    /** Returns the names that a person's password must not contain. */
    static Collection<String> namesOf(User user) {
        return user == null ? List.of() : namesOf(user.getId(), user.getFirstName(), user.getLastName(), user.getEmail());
    }

    static Collection<String> namesOf(String... told) {
        return Stream.of(told).filter(name -> name != null).map(name -> name.replaceFirst("@.*", "")).toList();
    }

    private record Rule(PasswordFlaw flaw, String placeholder, Map<String, String> parameters) implements PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return placeholder;
        }

        @Override
        public Map<String, String> getParameters() {
            return parameters;
        }

        @Override
        public boolean execute(String password) {
            return execute(password, null);
        }

        @Override
        public boolean execute(String password, User user) {
            return !flaw.isIn(password, namesOf(user));
        }
    }
}
