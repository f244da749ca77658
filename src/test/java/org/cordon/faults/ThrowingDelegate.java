package org.cordon.faults;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Lets every step that Cordon does by itself for one country fail in the middle, as if its delegate threw: a database trigger raises an
 * error when a job changes the participation of France. Once a step was given up, the trigger is removed, and an administrator has the step
 * tried again.
 */
record ThrowingDelegate() implements Fault {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    @Override
    public String name() {
        return "a delegate that throws, until its job is given up";
    }

    @Override
    public int strike(Rig rig, BooleanSupplier goesOn) {
        rig.sql().execute("""
                create function cordon.planted_failure() returns trigger language plpgsql as $$ begin
                    if current_setting('cordon.caller', true) = '#system' then raise exception 'planted'; end if;
                    return new;
                end $$;
                create trigger planted_failure before update on cordon.participation for each row when (new.country = 'FR')
                    execute function cordon.planted_failure()""");
        while (goesOn.getAsBoolean() && rig.givenUp() == 0) {
            rig.hurry();
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        var givenUp = rig.givenUp();
        rig.sql().execute("drop trigger planted_failure on cordon.participation; drop function cordon.planted_failure()");
        rig.tryAgain();
        return givenUp;
    }
}
