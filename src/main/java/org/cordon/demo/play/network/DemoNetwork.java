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

/** What the demo's countries write down for each other outside of any operation. */
@Component
@ConditionalOnProperty("cordon.demo")
public final class DemoNetwork {

    /** What one analyst writes, another one reads. */
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
     * Writes all of it; what is there already stays as it is.
     *
     * @param everyBureau lets each bureau do something, signed in, by the code of its country
     * @param office      lets the account that is called like a role do something, signed in
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
