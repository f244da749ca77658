package org.cordon.demo.play.web;

import org.cordon.demo.play.DemoProgress;
import org.cordon.kernel.caller.NotAudited;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the progress of the demo's operations over HTTP. The route is open to everyone, because the codes of the operations stand in the
 * documentation.
 */
@RestController
@ConditionalOnProperty("cordon.demo")
final class DemoProgressController {

    private final DemoProgress progress;

    DemoProgressController(DemoProgress progress) {
        this.progress = progress;
    }

    @NotAudited("the demo's own state")
    @GetMapping("/demo/progress")
    DemoProgress.State now() {
        return progress.now();
    }
}
