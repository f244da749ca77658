package org.cordon.platform.help.web;

import java.util.Set;
import org.cordon.kernel.caller.NotAudited;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Serves {@code /help}, the help for the reader's own role, and {@code /help/<role>}, the help for any role. Both describe Cordon, and no
 * case.
 */
@Controller
final class HelpPageController {

    private static final Set<String> ROLES = Set.of("country", "coordinator", "compliance", "manager", "administrator", "guest",
            "specialist");

    @NotAudited("describes Cordon alone")
    @GetMapping("/help")
    String own(Model model) {
        return shown(model);
    }

    @NotAudited("describes Cordon alone")
    @GetMapping("/help/{role}")
    String of(@PathVariable String role, Model model) {
        if (!ROLES.contains(role)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return shown(model);
    }

    private static String shown(Model model) {
        model.addAttribute("name", "help");
        return "frame";
    }
}
