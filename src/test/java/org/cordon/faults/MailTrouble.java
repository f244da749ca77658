package org.cordon.faults;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.cordon.faults.MailDoor.Manner;

/**
 * Lets the mail server refuse all mail, in one of several ways, until Cordon has made all its attempts with every message and given it up.
 * Then the server takes mail again, and an administrator has those messages tried once more.
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
