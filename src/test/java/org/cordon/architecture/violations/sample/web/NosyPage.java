package org.cordon.architecture.violations.sample.web;

import org.cordon.architecture.violations.sample.Rows;
import org.springframework.web.bind.annotation.GetMapping;

/** A page that reads a repository, and lets a request fill an object. */
class NosyPage {

    Rows rows;

    @GetMapping
    void fill(StringBuilder object) {
    }
}
