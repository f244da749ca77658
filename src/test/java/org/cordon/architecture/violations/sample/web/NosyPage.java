package org.cordon.architecture.violations.sample.web;

import org.cordon.architecture.violations.sample.Rows;

/** A page that reads a repository. */
class NosyPage {

    Rows rows;
}
