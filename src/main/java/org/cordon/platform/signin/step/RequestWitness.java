package org.cordon.platform.signin.step;

import jakarta.servlet.Filter;

/**
 * A filter that sees each request as soon as the caller can be known. The filter sees the answer after all later filters, even if one of
 * them refuses the request.
 */
public interface RequestWitness extends Filter {
}
