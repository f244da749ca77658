/** What {@code /v3/api-docs} says: the types of the code, named apart, and what {@code api/} adds to them. */
package org.cordon.shared.web.api;
