package org.cordon.platform.signin;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.cordon.kernel.caller.CurrentCaller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The languages that people have chosen for themselves. Callers read and change only their own choice. */
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

    /** Returns the language that the caller has chosen; empty if the caller has chosen none. */
    @Transactional(readOnly = true)
    public Optional<Locale> find() {
        return chosen.of(caller.get().user());
    }

    /** Keeps the caller's choice until the next one. */
    public void choose(Locale language) {
        chosen.keep(caller.get().user(), language, clock.instant());
    }
}
