package org.cordon.hub.closedsession.web;

import org.cordon.hub.closedsession.SessionFigures;
import org.cordon.kernel.caller.NotAudited;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The figures on closed sessions and their agreed actions, over REST. */
@RestController
final class SessionFiguresController {

    private final SessionFigures figures;

    SessionFiguresController(SessionFigures figures) {
        this.figures = figures;
    }

    @NotAudited("figures")
    @GetMapping("/api/session-figures")
    SessionFigures.Figures figures() {
        return figures.figures();
    }
}
