package org.cordon.platform.signin;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.cordon.kernel.caller.CurrentCaller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The languages that people have chosen for themselves, by account. The caller reads and changes his own alone. */
@Component
@Transactional
public class OwnLanguages {

    private final ChosenLanguages chosen;
    private final CurrentCaller caller;
    private final Clock clock;

    OwnLanguages(ChosenLanguages chosen, CurrentCaller caller, Clock clock) {
        this.chosen = chosen;
        this.caller = caller;
        this.clock = clock;
    }

    /** The language that the caller has chosen; empty for whoever has chosen none. */
    @Transactional(readOnly = true)
    public Optional<Locale> find() {
        return chosen.of(caller.get().user());
    }

    /** Keeps the choice until another is made. */
    public void choose(Locale language) {
        chosen.keep(caller.get().user(), language, clock.instant());
    }
}
