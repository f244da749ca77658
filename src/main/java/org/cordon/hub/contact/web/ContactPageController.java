package org.cordon.hub.contact.web;

import org.cordon.kernel.caller.NotAudited;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /contacts}: what one's bureau has declared and is asked, and for compliance the register. */
@Controller
final class ContactPageController {

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/contacts")
    String all() {
        return "contacts";
    }
}
