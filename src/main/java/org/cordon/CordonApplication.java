package org.cordon;

import org.cordon.audit.VerifyAudit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Cordon, or verifies its audit. */
@SpringBootApplication
public class CordonApplication {

    public static void main(String[] args) {
        if (VerifyAudit.isAskedFor(args)) {
            System.exit(VerifyAudit.run(args));
        }
        var application = new SpringApplication(CordonApplication.class);
        application.addListeners(new FreePorts());
        application.run(args);
    }
}
