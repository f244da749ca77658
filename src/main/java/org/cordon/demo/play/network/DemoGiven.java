package org.cordon.demo.play.network;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import org.cordon.hub.specialist.PostSearch;
import org.cordon.hub.specialist.SpecialistQueries;
import org.cordon.hub.specialist.SpecialistQueries.Found;
import org.cordon.hub.specialist.given.GivingService;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.platform.signin.DemoAccounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Gives a question to a post of specialists, and makes an account for that post. */
@Component
@ConditionalOnProperty("cordon.demo")
public final class DemoGiven {

    private static final Duration TIME = Duration.ofDays(60);

    private final SpecialistQueries specialists;
    private final GivingService giving;
    private final DemoAccounts accounts;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    DemoGiven(SpecialistQueries specialists, GivingService giving, DemoAccounts accounts, Clock clock) {
        this.specialists = specialists;
        this.giving = giving;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Gives a question to the first post of the signed-in country and makes an account for that post. The post may answer the question
     * itself.
     *
     * @param account the name of the account
     */
    public void give(String country, String account, String question) {
        specialists.find(new PostSearch(null, null, null, null, null, null, country, false), null, 1).stream().map(Found::post).findFirst()
                .filter(post -> giving.of(post.reference()).isEmpty()).ifPresent(post -> {
                    // Cordon itself makes the account, like all accounts of the demo. An account that a bureau invites has no password yet.
                    SystemWork.run(() -> accounts.exists(account, Roles.post(post.reference())));
                    giving.give(post.reference(), question, json.createObjectNode().put("mayAnswer", true)
                            .put("reason", "You watch the islands at night.").put("until", clock.instant().plus(TIME).toString()));
                });
    }
}
