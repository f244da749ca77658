package org.cordon.platform.signin.step;

import jakarta.servlet.Filter;

/** A filter that sees each request as soon as the caller can be known, and its answer last of all, whoever refuses it. */
public interface Witness extends Filter {
}
