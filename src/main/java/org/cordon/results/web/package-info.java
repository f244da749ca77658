/** Results over REST, and as documents. */
package org.cordon.results.web;
