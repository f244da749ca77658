/** The description at {@code /v3/api-docs}: the types of the code, named apart, and what {@code api/} adds to them. */
package org.cordon.kernel.shared.web.api;
