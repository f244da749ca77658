package org.cordon.demo.network;

import java.util.function.Consumer;
import org.cordon.demo.bureau.DemoPosts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the demo's countries write down for each other outside of any operation. */
@Component
@ConditionalOnProperty("cordon.demo")
public final class DemoNetwork {

    private final DemoPosts posts;
    private final DemoGroups groups;
    private final DemoSpecialists specialists;
    private final DemoSession session;

    DemoNetwork(DemoPosts posts, DemoGroups groups, DemoSpecialists specialists, DemoSession session) {
        this.posts = posts;
        this.groups = groups;
        this.specialists = specialists;
        this.session = session;
    }

    /**
     * Writes all of it; what is there already stays as it is.
     *
     * @param everyBureau lets each bureau do something, signed in, by the code of its country
     * @param compliance  lets compliance do something, signed in
     */
    public void play(Consumer<Consumer<String>> everyBureau, Consumer<Runnable> compliance) {
        everyBureau.accept(posts::write);
        everyBureau.accept(specialists::write);
        everyBureau.accept(groups::register);
        compliance.accept(groups::publish);
        everyBureau.accept(groups::supply);
        everyBureau.accept(session::convene);
        everyBureau.accept(session::answer);
        everyBureau.accept(session::bring);
        everyBureau.accept(session::agree);
    }
}
