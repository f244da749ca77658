package org.cordon.platform.http;

import java.util.List;
import java.util.Map;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.model.PageDeclaration;
import org.cordon.kernel.shared.web.NotThere;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Registers a route for each page that a feature declares, beside the routes of the controllers. */
@Component
final class DeclaredPages implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping routes;
    private final List<PageDeclaration> pages;

    DeclaredPages(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes, List<PageDeclaration> pages) {
        this.routes = routes;
        this.pages = pages;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var show = ReflectionUtils.findMethod(Shown.class, "show", Map.class, Model.class);
        pages.forEach(page -> routes.registerMapping(RequestMappingInfo.paths(page.addresses().toArray(String[]::new))
                .methods(RequestMethod.GET).options(routes.getBuilderConfiguration()).build(), new Shown(page), show));
    }

    /** The handler of requests for one page. */
    record Shown(PageDeclaration page) {

        @NotAudited("an empty page; what it shows is read from /api")
        String show(@PathVariable Map<String, String> places, Model model) {
            var reference = places.values().stream().findFirst().orElse(null);
            if (!NotThere.ifRefused(() -> page.check().test(reference))) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            model.addAttribute("reference", reference);
            model.addAttribute("name", page.name());
            return "frame";
        }
    }
}
