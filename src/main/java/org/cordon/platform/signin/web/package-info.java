/** The pages of signing in, and those of a person's own account. */
package org.cordon.platform.signin.web;
