package org.cordon;

import org.cordon.kernel.database.KeyRotation;
import org.cordon.platform.audit.seal.VerifyAudit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Cordon, verifies its audit, or replaces its keys. */
@SpringBootApplication
public class CordonApplication {

    public static void main(String[] args) {
        if (VerifyAudit.isAskedFor(args)) {
            System.exit(VerifyAudit.run(args));
        }
        if (KeyRotation.isAskedFor(args)) {
            KeyRotation.run(args);
            return;
        }
        KnownProviders.name();
        var application = new SpringApplication(CordonApplication.class);
        application.addListeners(new FreePorts());
        application.run(args);
    }
}
