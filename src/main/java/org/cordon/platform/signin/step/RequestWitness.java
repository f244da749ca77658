package org.cordon.platform.signin.step;

import jakarta.servlet.Filter;

/**
 * A filter that sees each request as soon as the caller can be known. It sees the answer last of all, whichever filter refuses the request.
 */
public interface RequestWitness extends Filter {
}
