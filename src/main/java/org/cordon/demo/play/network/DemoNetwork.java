package org.cordon.demo.play.network;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.cordon.demo.play.DemoPosts;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.platform.signin.DemoAccounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The entries of the demo's countries outside operations: posts, groups, a closed session and an analysis file. */
@Component
@ConditionalOnProperty("cordon.demo")
public final class DemoNetwork {

    /** The second analyst, because a product needs a second reader. */
    private static final String SECOND_ANALYST = "analyst-2";

    private final DemoPosts posts;
    private final DemoGroups groups;
    private final DemoSpecialists specialists;
    private final DemoSession session;
    private final DemoFile file;
    private final DemoAccounts accounts;

    DemoNetwork(DemoPosts posts, DemoGroups groups, DemoSpecialists specialists, DemoSession session, DemoFile file,
            DemoAccounts accounts) {
        this.posts = posts;
        this.groups = groups;
        this.specialists = specialists;
        this.session = session;
        this.file = file;
        this.accounts = accounts;
    }

    /**
     * Writes all entries; existing entries stay unchanged.
     *
     * @param everyBureau runs an act once for each bureau, signed in as that bureau; the act gets the code of the country
     * @param office      runs an act, signed in as the account that has the name of the role
     */
    public void play(Consumer<Consumer<String>> everyBureau, BiConsumer<String, Runnable> office) {
        SystemWork.run(() -> accounts.exists(SECOND_ANALYST, Roles.ANALYST));
        office.accept(Roles.COORDINATOR, () -> file.order(List.of(Roles.ANALYST, SECOND_ANALYST)));
        everyBureau.accept(posts::write);
        everyBureau.accept(specialists::write);
        everyBureau.accept(groups::register);
        office.accept(Roles.COMPLIANCE, groups::publish);
        everyBureau.accept(groups::supply);
        everyBureau.accept(session::convene);
        everyBureau.accept(session::answer);
        everyBureau.accept(session::bring);
        everyBureau.accept(session::agree);
        office.accept(Roles.COMPLIANCE, file::open);
        everyBureau.accept(file::contribute);
        office.accept(Roles.ANALYST, file::judge);
    }
}
