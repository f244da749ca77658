package org.cordon.hub.closedsession.web;

import org.cordon.hub.closedsession.SessionFigures;
import org.cordon.kernel.caller.NotAudited;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What became of closed sessions, in figures. */
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
