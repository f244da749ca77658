package org.cordon.faults;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.cordon.faults.MailDoor.Manner;

/**
 * The mail server takes no mail, in one of several ways, until every message has been tried as often as it is ever tried by itself and was
 * given up. Then it takes mail again, and somebody has what was given up tried once more.
 */
record MailTrouble(Manner manner) implements Fault {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    @Override
    public String name() {
        return "mail server " + manner.words() + ", for longer than all attempts";
    }

    @Override
    public int strike(Rig rig, BooleanSupplier goesOn) {
        rig.door().be(manner);
        while (goesOn.getAsBoolean() || rig.areMessagesTried()) {
            rig.hurry();
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        var givenUp = rig.givenUp();
        rig.door().be(Manner.OPEN);
        rig.tryAgain();
        return givenUp;
    }
}
