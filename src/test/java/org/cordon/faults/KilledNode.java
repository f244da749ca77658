package org.cordon.faults;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kills one of the two nodes by {@code kill -9}, either of them at random moments, and starts it again at once. */
record KilledNode(int times, Duration longestPause) implements Fault {

    private static final Logger LOG = LoggerFactory.getLogger(KilledNode.class);

    @Override
    public String name() {
        return "kill -9 of one of two nodes";
    }

    @Override
    public int strike(Rig rig, BooleanSupplier goesOn) {
        var random = new Random();
        var done = 0;
        while (done < times && goesOn.getAsBoolean()) {
            LockSupport.parkNanos((long) (random.nextDouble() * longestPause.toNanos()));
            if (goesOn.getAsBoolean()) {
                rig.nodes().start(rig.nodes().killOne(random));
                done++;
                LOG.info("Killed for the {}. time of {}", done, times);
            }
        }
        return done;
    }
}
