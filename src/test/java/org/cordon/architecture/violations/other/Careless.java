package org.cordon.architecture.violations.other;

import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/** Sleeps, prints, reads the machine's clock, and is injected by field. */
@Profile("a violation is not a part of Cordon")
@Service
class Careless {

    @Autowired
    private Object injected;

    void act() throws InterruptedException {
        Thread.sleep(1);
        System.out.println(Instant.now());
    }
}
