package org.cordon.architecture.violations.sample.web;

import jakarta.servlet.http.HttpServletRequest;
import org.cordon.architecture.violations.sample.Rows;
import org.springframework.web.bind.annotation.GetMapping;

/** A page that reads a repository, lets a request fill an object, and reads its path. */
class NosyPage {

    Rows rows;

    @GetMapping
    void fill(StringBuilder object, HttpServletRequest request) {
        object.append(request.getRequestURI());
    }
}
