package org.cordon.platform.gate.accounts;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.input.UnseenSigns;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A change of an account or a group that somebody requests of the engine over HTTP. {@link IdentityRules} judge the change before the
 * engine gets it.
 *
 * @param steps the parts of its path, two or more
 */
public record IdentityChange(String method, String[] steps) {

    private static final Set<String> IDENTITIES = Set.of("user", "group");

    /**
     * Matches the ids that a group can have. The engine fails at any other id, and at texts of more than {@link #LONGEST_TEXT} characters.
     */
    private static final Pattern GROUP = Pattern.compile("[a-zA-Z0-9-]{1,64}");
    private static final int LONGEST_TEXT = 255;

    public static boolean isOne(String method, String[] steps) {
        return IDENTITIES.contains(steps[0]) && (method.equals("PUT") || method.equals("DELETE")
                || method.equals("POST") && steps.length > 1 && !steps[1].equals("count"));
    }

    private String last() {
        return steps[steps.length - 1];
    }

    private boolean putsIntoGroup() {
        return method.equals("PUT") && steps[0].equals("group") && steps.length == 4;
    }

    private void requireMayDelete(IdentityRules rules) {
        if (steps[0].equals("user")) {
            rules.mayRemove(steps[1]);
        } else if (steps.length == 4) {
            rules.mayTake(last(), steps[1]);
        } else {
            rules.mayDelete(steps[1]);
        }
    }

    /** @throws Refusal if nobody can make such a change over HTTP, whatever the body says */
    public void requirePossible() {
        if (method.equals("POST") && steps[0].equals("user") && steps.length == 2 && last().equals("create")) {
            throw IdentityRules.noAccounts();
        }
        if (steps[0].equals("user") && steps.length > 2 && last().equals("credentials")) {
            throw IdentityRules.noPasswords();
        }
    }

    /** @throws Refusal if the engine cannot store the body; the engine would report this as its own failure */
    private void requireKept(JsonNode body) {
        if (method.equals("POST") && steps[0].equals("group") && last().equals("create")
                && !(body.path("id").isTextual() && GROUP.matcher(body.path("id").textValue()).matches())) {
            throw Refusal.invalid("{field} {reason}.", "id", said("cannot be read"));
        }
        body.properties().forEach(field -> {
            if (field.getValue().asText().length() > LONGEST_TEXT) {
                throw Refusal.invalid("{field} {reason}.", field.getKey(), said("cannot be read"));
            }
        });
    }

    /**
     * Whether the account and the group of the change exist.
     *
     * @throws Refusal if the rules do not allow the change
     */
    public boolean isAboutSomebody(JsonNode body, IdentityRules rules, TransactionTemplate transaction) {
        // The engine takes the account to change from the path, but writes it under the name in the body.
        if (method.equals("PUT") && !putsIntoGroup() && !body.path("id").asText().equals(steps[1])) {
            throw Refusal.invalid("{field} {reason}.", "id", said("has to be the one in the path"));
        }
        requireKept(body);
        UnseenSigns.refuse(body);
        if (method.equals("DELETE")) {
            transaction.executeWithoutResult(status -> requireMayDelete(rules));
        }
        if (last().equals("profile")) {
            transaction.executeWithoutResult(
                    status -> rules.kept(steps[1]).ifPresent(kept -> rules.mayHaveAddress(body.path("email").textValue(), kept)));
        }
        return !putsIntoGroup() || Boolean.TRUE.equals(transaction.execute(status -> {
            if (!rules.areThere(last(), steps[1])) {
                return false;
            }
            rules.mayGive(last(), steps[1]);
            return true;
        }));
    }
}
